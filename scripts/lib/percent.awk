# SPDX-License-Identifier: GPL-2.0
# percent.awk - percent(N, OF): a share as the pages of the tree print it

function percent(n, of) {
	return of ? sprintf("%.1f %%", 100 * n / of) : "-"
}
