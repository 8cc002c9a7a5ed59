#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# ratchet-brought.awk - what a patch brings in, but for what is exempt
#
#	awk -f ratchet-state.awk -f ratchet-brought.awk what=instead TABLE what=budget ROWS what=new ROWS
#
# Prints rows as ratchet-check.awk does.

what == "instead" { instead[$1] = $2; next }
what == "new" && !begun++ {
	for (i = 1; i <= exemptions; i++)
		if (!exempt_late[i])
			free[exempt_path[i] FS exempt_token[i]] += exempt_n[i]
}
what == "new" && free[$2 FS $6]-- > 0 { next }
what == "new" { print 1, "W", $2, $3, $4, $6, directory($2), "-", "-", "new use of " $6 "()", instead[$6] }
