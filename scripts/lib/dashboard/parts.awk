# SPDX-License-Identifier: GPL-2.0
# parts.awk - a file for each subsystem below the directory DIR: stdin is its name and what it gets, line by line in turn
#
#	DIR=directory awk -f parts.awk

function quoted(s) {
	gsub(/'/, "'\\''", s)
	return "'" s "'"
}

NR % 2 {
	file = ENVIRON["DIR"] "/" $0 ".js"
	dir = file
	sub(/\/[^\/]*$/, "", dir)
	if (!(dir in made) && system("mkdir -p " quoted(dir)))
		exit 1
	made[dir]
	next
}
{
	print >>file
	close(file)
}
