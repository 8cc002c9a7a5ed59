# SPDX-License-Identifier: GPL-2.0
# is-core.awk - with core.awk: print those paths that are the mapping core

is_core($0)
