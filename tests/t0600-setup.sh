#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# setup where something is missing: says what, says the cure, exits with 2.
# shellcheck disable=SC2016,SC2317 # bodies of tests are expanded when they run
. "$(dirname "$0")/lib.sh"

if [ "$(id -u)" -eq 0 ]; then
	# copy - the repository as another user can read it, with one more package
	copy() {
		cp -a "$top/scripts" "$top/semantic-patches" . &&
		printf "no-such-package-here\tnothing\n" >>scripts/packages &&
		chmod -R a+rX "$tmp" && mkdir -p home && chmod 777 home
	}

	test_expect_success 'without root: exactly what to install' '
		copy &&
		HOME=$tmp/home XDG_CACHE_HOME=$tmp/home test_exit 2 \
			setpriv --reuid=65534 --regid=65534 --clear-groups scripts/sg2phyr setup 2>err &&
		test_grep "run: apt-get install no-such-package-here$" err &&
		test "$(wc -l <err)" -eq 1
	'

	test_expect_success 'as root: a package that cannot be had is named' '
		mkdir -p shadow && printf "#!/bin/sh\necho E: no network >&2\nexit 100\n" >shadow/apt-get &&
		chmod +x shadow/apt-get &&
		PATH=$tmp/shadow:$PATH test_exit 2 scripts/sg2phyr setup 2>err &&
		test_grep "could not install: no-such-package-here" err
	'

	test_expect_success 'no network and nothing cached: one line that says so' '
		XDG_CACHE_HOME=$tmp/empty test_exit 2 unshare -n "$top/scripts/sg2phyr" setup -s 2>err &&
		test_grep "no kernel source is cached and none could be fetched" err &&
		test "$(wc -l <err)" -eq 1
	'
else
	test_skip 'setup with something missing' 'needs root to be somebody else'
fi

test_expect_success 'a second run has nothing to do and is silent' '
	"$top/scripts/sg2phyr" setup -s >out 2>&1 &&
	test_cmp /dev/null out
'

test_done
