# SPDX-License-Identifier: GPL-2.0
# The table of the completion for bash, of the pages that ../lib/help-read.awk read: a function
# that sets, for a command, options ("--name=VALUE", without a value "--name=") and operands.
# sg2phyr.bash goes behind it.

END {
	if (failed)
		exit failed
	print "# SPDX-License-Identifier: GPL-2.0\n# shellcheck shell=bash"
	print "_sg2phyr_page() {\n\toptions=() operands=()\n\tcase $1 in"
	page_("sg2phyr", "''")
	for (p = 1; p <= npages; p++)
		page_(pages[p], pages[p])
	print "\tesac\n}\n"
}

function page_(page, pattern,    i, k, m, n, name) {
	printf "\t%s)\n\t\toptions=(", pattern
	n = entries(page, "Options")
	for (i = 1; i <= n; i++) {
		# what goes with a command does not stand before it
		if (page == "sg2phyr" && value(term[i]) != "" || term[i] == "-s" && page == "sg2phyr")
			continue
		m = split(term[i], name, ", ")
		for (k = 1; k <= m; k++)
			printf " '%s=%s'", key(name[k]), value(term[i])
	}
	printf " )\n\t\toperands=("
	n = entries(page, "Arguments")
	for (i = 1; i <= n; i++)
		printf " '%s'", term[i]
	if (page == "sg2phyr")
		printf " COMMAND"
	print " ) ;;"
}
