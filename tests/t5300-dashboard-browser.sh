#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The dashboard of a part of the real kernel in a browser: what a person does with it; and that the commands that need
# no store say what it says.
# shellcheck disable=SC2016,SC2034,SC2154,SC2317 # bodies of tests are expanded when they run, and call functions

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/fake-store.sh
. "$top/tests/fake-store.sh"
# shellcheck source=tests/browser/browser.sh
. "$top/tests/browser/browser.sh"

missing=$(browser_ready) || skip_all=$missing
[ -d "${SG2PHYR_LINUX:-}" ] || skip_all="no kernel source in SG2PHYR_LINUX"
sg2phyr=$top/scripts/sg2phyr
site=out/report/site
SG2PHYR_STORE=$tmp/store.db
export SG2PHYR_STORE

test_expect_success 'a campaign over drivers/ata and drivers/mmc/host, and its site' '
	test_exit 1 "$sg2phyr" campaign start --linux "$SG2PHYR_LINUX" -s drivers/ata drivers/mmc/host && "$sg2phyr" report -o out
'

test_expect_success 'first paint in less than a second, less than 3 MB' 'browser first "$site"'
test_expect_success 'filters leave what fits, and nothing else' 'browser filters "$site"'
test_expect_success 'the search finds path, rule, class and owner' 'browser search "$site"'
test_expect_success 'from a subsystem down to the line of the diff' 'browser drill "$site"'
test_expect_success 'light and dark, as the system and as chosen' 'browser themes "$site"'
test_expect_success 'without a mouse' 'browser keyboard "$site"'

test_expect_success 'on a small phone no page is too wide' '
	browser narrow "$site" "" "#/files" "#/findings" "#/data" "#/file?path=drivers/ata/libata-core.c" "#/file?path=drivers/mmc/host/sdhci.c"
'

test_expect_success 'what a page shows is what its commands print' '
	browser numbers "$site" "" "#/files" "#/files?subsystem=drivers/ata" "#/files?q=ahci+libata&status=S1" "#/files?class=cpu-side&confidence=Medium" \
		"#/files?rule=cursor&evidence=e2+identical" "#/findings?confidence=High&q=MMC" "#/file?path=drivers/mmc/host/sdhci.c"
'

# also QUERY [OPTION...] - what the command prints that the page gives for it, without the store
also() {
	_command=$(jq -r --arg q "$1" ".[] | select(.name == \$q).also" "$site/data/queries.json") && _command=${_command#sg2phyr }
	shift
	# shellcheck disable=SC2086 # words that a shell takes as they are
	"$sg2phyr" "${_command%% *}" --linux "$SG2PHYR_LINUX" -s "$@" ${_command#* }
}

test_expect_success 'commands that need no store say the same: census, convert' '
	also sites >table && awk -F"\t" -v OFS="\t" "NR > 1 { print \$1, \$2, \$4, \$6, \$7, \$8 }" table | sort >want && test -s want &&
	jq -r ".[] | [.path, .line, .token, .status, .class, .step] | @tsv" "$site/data/sites.json" | sort | test_cmp want - &&
	also subsystems >table && awk -F"\t" -v OFS="\t" "\$1 != \"all\" && NR > 1 && \$2 == \"all\" { print \$1, \$4 }" table | sort -u >want && test -s want &&
	jq -r ".[] | [.subsystem, .sites] | @tsv" "$site/data/subsystems.json" | sort | test_cmp want - &&
	test_exit 1 also changes >diff && jq -r ".[].diff" "$site/data/changes.json" | grep "^[-+]" | sort >got && grep "^[-+]" diff | sort | test_cmp - got
'

test_expect_success 'commands that need no store say the same: check, verify' '
	test_exit 1 also findings --json >json && jq -r ".findings[] | [.path, .line, .rule] | @tsv" json | sort >want && test -s want &&
	jq -r ".[] | [.path, .line, .rule] | @tsv" "$site/data/findings.json" | sort | test_cmp want - &&
	test "$(jq .uses json)" -eq "$(jq ".[0].uses" "$site/data/misuse_rules.json")" &&
	test_exit 1 also evidence >table && awk -F"\t" -v OFS="\t" "NR > 1 && \$5 > 0 { sub(/:.*/, \"\", \$11); print \$1, \$10, \$11 }" table | sort >want && test -s want &&
	jq -r ".[] | select(.S1 + .S2 > 0) | [.path, .[\"e1\"], .[\"e2\"]] | @tsv" "$site/data/files.json" | sort | test_cmp want -
'

test_expect_success 'text that looks like markup, misleads or is no UTF-8: shown, and asked for by a command that a shell does not misread' '
	fake_store odd.db && SG2PHYR_STORE=$tmp/odd.db && "$sg2phyr" report -o odd && browser odd odd/report/site "$odd_path" &&
	path=$(printf %s "$odd_path" | jq -sRr @uri) && browser numbers odd/report/site "" "#/files" "#/files?evidence=e2+differs" "#/files?confidence=Low" "#/file?path=$path" "#/files?owner=O%27R%20%3CE%3E%20%60ls%60%20%24(ls)"
'

test_expect_success 'a tree as large as the kernel is as fast' '
	fake_store large.db 1500 && "$sg2phyr" report --store large.db -o large && browser first large/report/site
'

test_done
