# SPDX-License-Identifier: GPL-2.0
# turned-round.awk - a patch the other way round: its lines as a reader of the old text would see them
#
#	awk -f turned-round.awk PATCH

/^@@ / { $0 = "@@ -" substr($3, 2) " +" substr($2, 2) " @@"; hunk = 1 }
/^diff --git / { hunk = 0 }
hunk && /^-/ { print "+" substr($0, 2); next }
hunk && /^\+/ { print "-" substr($0, 2); next }
{ print }
