# SPDX-License-Identifier: GPL-2.0
# depends.awk - what an object depends on, from what kbuild's fixdep wrote beside it
#
#	depends.awk -v tree=DIR/ -v source=FILE .name.o.cmd
#
# Prints a name a line: files, of the tree or of the build tree, but SOURCE, and CONFIG_ symbols.

/^deps_/ { on = 1; next }
!on { next }
NF == 0 { exit }
match($0, /include\/config\/[A-Za-z0-9_]+/) { print "CONFIG_" substr($0, RSTART + 15, RLENGTH - 15); next }
{
	sub(/[ \t]*\\$/, "")
	sub(/^[ \t]+/, "")
	if (index($0, tree) == 1)
		$0 = substr($0, length(tree) + 1)
	# not of the kernel: the compiler's own, which the name of the compiler stands for
	if ($0 !~ /^\// && $0 != source)
		print
}
