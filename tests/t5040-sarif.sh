#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
#
# What scripts/sg2phyr check --sarif writes of a part of the real kernel is SARIF 2.1.0 by schema, and
# by the rules of its authors' own validator, which comes from npm into the cache.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

validator=@microsoft/sarif-multitool-linux@5.7.0
npm=${XDG_CACHE_HOME:-$HOME/.cache}/sg2phyr/npm/sarif
tool=$npm/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
if ! [ -f "$tool" ]; then
	{ mkdir -p "$npm" && command -v npm && npm install --silent --no-fund --no-audit --ignore-scripts --prefix "$npm" "$validator"; } \
		>/dev/null 2>&1 </dev/null || skip_all="no $validator (npm and its registry are needed)"
fi
[ ! -f "$tool" ] || chmod u+x "$tool"
[ -d "${SG2PHYR_LINUX:-}" ] || skip_all="no kernel source in SG2PHYR_LINUX"

# validate FILE - prints what is wrong
validate() {
	# shellcheck disable=SC2030 # for this run only
	DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 timeout 120 "$tool" validate "$1" >out 2>&1 || { cat out; return 2; }
	grep -q "Analysis completed successfully" out || { cat out; return 2; }
	# there is no address at which the rules could be looked up
	! grep -E ": (error|warning) [A-Z]" out | grep -v "informationUri"
}

test_expect_success 'the findings of drivers/mmc and drivers/crypto, all confidences' '
	rc=0; "$top/scripts/sg2phyr" check --linux "$SG2PHYR_LINUX" -s --confidence Low --sarif s.sarif drivers/mmc drivers/crypto >text || rc=$? &&
	test "$rc" -eq 1 && jq -e ".runs[0].results | length > 20" s.sarif && validate s.sarif
'

test_expect_success 'the validator sees a missing message, a wrong line, a key that does not exist' '
	for e in "del(.runs[0].results[0].message)" ".runs[0].results[0].locations[0].physicalLocation.region.startLine = 0" ".runs[0].other = 1"; do
		jq "$e" s.sarif >bad.sarif && ! validate bad.sarif >why && grep -q error why || return 1
	done
'

test_expect_success 'no fingerprint twice, and each is of one line' '
	jq -r ".runs[0].results[].partialFingerprints[\"sg2phyr/v1\"]" s.sarif | sort | uniq -d >twice && test ! -s twice
'

test_done
