# SPDX-License-Identifier: GPL-2.0
# subsystem.awk - for the tables that sum up a tree, before their own program: -f both

# what a file is counted to: the first two directories of its path
function subsystem(path,    part) {
	return split(path, part, "/") > 2 ? part[1] "/" part[2] : part[1]
}
