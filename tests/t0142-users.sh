#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317,SC2154 # bodies of tests run later, in eval; lib.sh sets top and tmp
#
# With which file is proved what no compiler is given by itself?

. "$(dirname "$0")/lib.sh"
# shellcheck source=scripts/lib/verify.sh
. "$top/scripts/lib/verify.sh"

stage=$tmp/stage

# has FILE LINE... - a file of the tree
has() {
	mkdir -p "$stage/tree/$(dirname "$1")" && _file=$1 && shift &&
	printf '%s\n' "$@" >"$stage/tree/$_file"
}

test_expect_success 'a tree with headers, and .c files that others include' '
	has drivers/x/own.h "int f(void);" &&
	has drivers/x/all.h "#include \"own.h\"" &&
	has drivers/x/a.c "#include \"all.h\"" &&
	has drivers/x/b.c "/* #include \"own.h\" */" "	# include \"own.h\"" &&
	has drivers/x/sub/c.c "#include \"../own.h\"" &&
	has drivers/y/d.c "#include \"down.h\"" "#include <x/own.h>" &&
	has drivers/x/tests/t.c "int t;" &&
	has drivers/x/main.c "#include \"tests/t.c\"" &&
	has include/rdma/u.h "int u;" &&
	has net/core.c "#include <rdma/u.h>" &&
	has drivers/z/e.c "#include \"u.h\""
'

test_expect_success 'files of the directory first, also by way of a header, then others' '
	_users_of drivers/x/own.h >got &&
	printf "%s\n" drivers/x/b.c drivers/x/a.c drivers/x/sub/c.c drivers/y/d.c >want &&
	sort want >a && sort got >b && test_cmp a b &&
	head -n 2 got | sort >got2 && printf "%s\n" drivers/x/a.c drivers/x/b.c >want && test_cmp want got2
'

test_expect_success 'a .c file that one above it includes' '
	_users_of drivers/x/tests/t.c >got && echo drivers/x/main.c >want && test_cmp want got
'

test_expect_success 'a header of the kernel by its name there' '
	_users_of include/rdma/u.h >got && echo net/core.c >want && test_cmp want got
'

test_expect_success 'nobody' '
	_users_of drivers/x/main.c >got && test_cmp /dev/null got
'

test_done
