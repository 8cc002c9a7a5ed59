#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# make install and make uninstall: the program works without the repository, for who may not
# write where it is, and goes without a trace.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run
. "$(dirname "$0")/lib.sh"
. "$top/tests/fake-tree.sh"
. "$top/tests/check-copy.sh"

prefix="/opt/my tools"
dest="$tmp/dest dir"
root=$dest$prefix
XDG_CACHE_HOME=$tmp/home/cache
export XDG_CACHE_HOME

# make_ TARGET... - in the copy of the repository
make_() {
	make -s -C clone PREFIX="$prefix" DESTDIR="$dest" "$@"
}

# as_other COMMAND... - as somebody who owns nothing but home and work, in work
as_other() {
	if [ "$(id -u)" -eq 0 ]; then
		(cd work && HOME=$tmp/home setpriv --reuid=65534 --regid=65534 --clear-groups "$@")
	else
		(cd work && HOME=$tmp/home "$@")
	fi
}

# everything DIR - what there is below it, with all that can change but times of access
everything() {
	(cd "$1" && find . ! -type d -printf '%p %m %T@ %l\n' -o -printf '%p/ %m\n' | sort)
}

test_expect_success 'nothing but PREFIX below DESTDIR is written, readable for all, writable for the owner alone' '
	mkdir clone && cp -r "$top/Makefile" "$top/scripts" "$top/semantic-patches" "$top/kernel-series" "$top/compat" "$top/ci" clone/ &&
	chmod -R go-rwx clone && echo "not ours" >clone/scripts/left.orig~ && everything clone >before &&
	test_exit 0 make_ install >out 2>&1 && test_cmp /dev/null out && everything clone | test_cmp before - &&
	ls "$dest" >got && echo opt | test_cmp - got && ls "$dest/opt" >got && echo "my tools" | test_cmp - got &&
	ls "$root" >got && printf "%s\n" bin share | test_cmp - got && ls "$root/bin" >got && printf "%s\n" sg2phyr sg2phyr-check | test_cmp - got &&
	find "$root" ! -type l -perm /022 >got && test_cmp /dev/null got && find "$root" ! -perm -444 >got && test_cmp /dev/null got &&
	find "$root" -name "*~" -o -path "*scripts/install*" >got && test_cmp /dev/null got &&
	test -s "$root/share/man/man1/sg2phyr.1" && test -s "$root/share/bash-completion/completions/sg2phyr" &&
	test -s "$root/share/zsh/site-functions/_sg2phyr"
'

test_expect_success 'no installed file names the place that it came from or went through' '
	! grep -rlF -e "$tmp" -e "$top" "$root" && find "$root" -type l -printf "%l\n" >links && test "$(wc -l <links)" -eq 2 && ! grep "^/" links
'

test_expect_success 'each file that a script names is there' '
	cd "$root/share/sg2phyr" && grep -rhoE "[$]repo/(scripts|semantic-patches|kernel-series|compat)/[A-Za-z0-9._/-]*[A-Za-z0-9_]" scripts |
		sort -u | sed "s/^.repo.//" >"$tmp/named" && cd "$tmp" && test "$(wc -l <named)" -gt 50 &&
	while read -r f; do
		# a name that goes on with a variable
		ls -d "$root/share/sg2phyr/$f"* >/dev/null || return 1
	done <named
'

test_expect_success 'it is read-only and the repository is gone: help, versions, rules for somebody else' '
	"clone/scripts/sg2phyr" --version >version && rm -rf clone && chmod -R a-w "$root" && everything "$root" >installed &&
	chmod 755 "$tmp" && mkdir work home && fake_tree work/linux 7 3 && fake_driver "work/linux/drivers/fake/one.c" one &&
	check_driver work/linux/drivers/fake/two.c && { [ "$(id -u)" -ne 0 ] || chown -R 65534:65534 work home; } &&
	for c in $(ls "$root/share/sg2phyr/scripts/help"); do
		[ "$c" = sg2phyr ] || { as_other "$root/bin/sg2phyr" "$c" -h >out && test_grep "^Usage: sg2phyr $c" out; } || return 1
	done &&
	as_other "$root/bin/sg2phyr" --version | test_cmp version - &&
	for r in $(as_other "$root/bin/sg2phyr" internal-words RULE); do
		as_other "$root/bin/sg2phyr" check --explain "$r" >out 2>err && test_cmp /dev/null err && test_grep "<- found" out || return 1
	done &&
	PATH=$root/bin:$PATH && as_other sg2phyr -h >out && test_grep "^Usage: sg2phyr" out
'

test_expect_success 'check and convert do their work' '
	test_exit 1 as_other "$root/bin/sg2phyr" check -s --linux linux --terse drivers/fake >out 2>err && test_cmp /dev/null err &&
	test_grep "^drivers/fake/two.c:6:2: warning: .* \[map-result-ignored\]$" out &&
	test_exit 0 as_other "$root/bin/sg2phyr" convert -s --linux linux drivers/fake/one.c >out 2>err && test_cmp /dev/null err &&
	test_grep "^+.*for_each_range_dma" out
'

test_expect_success 'sg2phyr-check does, too, through its link' '
	echo "echo sparse ran" | shadow sparse && chmod -R a+rX shadow &&
	test_exit 0 as_other sh -c "cd linux && PATH=\$1:\$2:\$PATH && abs_srctree=\$PWD SG2PHYR_CHECK=--terse sg2phyr-check drivers/fake/two.c" \
		sh "$root/bin" "$tmp/shadow" >out 2>err &&
	test_grep "sparse ran" out &&
	test_grep "^drivers/fake/two.c:6:2: warning: .* \[map-result-ignored\]$" err
'

test_expect_success 'results go to build in the current directory or where -o says, and never into the kernel tree' '
	everything work/linux >tree && as_other "$root/bin/sg2phyr" report --tables -s --linux linux >out 2>err && test -s work/build/report/linux-7.3/README.md &&
	as_other "$root/bin/sg2phyr" report --tables -s --linux linux -o "else where" >out 2>err && test -s "work/else where/report/linux-7.3/README.md" &&
	for o in linux linux/build linux/no/such ../work/linux/x; do
		test_exit 2 as_other "$root/bin/sg2phyr" report --tables -s --linux linux -o "$o" 2>err && test_grep "in the kernel tree" err &&
		test_exit 2 as_other "$root/bin/sg2phyr" series -s --linux linux --core "$o" 2>err && test_grep "in the kernel tree" err || return 1
	done &&
	test_exit 2 as_other sh -c "cd linux && \"\$0\" report --tables -s --linux ." "$root/bin/sg2phyr" 2>err && test_grep "in the kernel tree.*-o DIR" err &&
	everything work/linux | test_cmp tree -
'

test_expect_success 'all of that changed nothing of what is installed' '
	everything "$root" | test_cmp installed - && chmod -R u+w "$root"
'

test_expect_success 'another version over it: what it does not have any more goes' '
	mkdir clone && cp -r "$top/Makefile" "$top/scripts" "$top/semantic-patches" "$top/kernel-series" "$top/compat" "$top/ci" clone/ &&
	test -f "$root/share/sg2phyr/ci/patchwork" && rm clone/ci/patchwork && : >clone/scripts/lib/new.awk && make_ install &&
	test ! -e "$root/share/sg2phyr/ci/patchwork" && test -f "$root/share/sg2phyr/scripts/lib/new.awk" &&
	find "$root" ! -type d -printf "$prefix/%P\n" | sort >got && grep -v "/$" "$root/share/sg2phyr/installed" | sort | test_cmp - got
'

test_expect_success 'uninstall: what is not ours stays, and what it is in' '
	mkdir -p "$root/share/man/man7" "$root/share/zsh/site-functions" && echo other >"$root/bin/other" && echo mine >"$root/share/sg2phyr/scripts/mine" &&
	test_exit 0 make_ uninstall >out 2>&1 && test_cmp /dev/null out && (cd "$dest" && find . | sort) >got && cat >expect <<-\EOT && test_cmp expect got
	.
	./opt
	./opt/my tools
	./opt/my tools/bin
	./opt/my tools/bin/other
	./opt/my tools/share
	./opt/my tools/share/man
	./opt/my tools/share/man/man7
	./opt/my tools/share/sg2phyr
	./opt/my tools/share/sg2phyr/scripts
	./opt/my tools/share/sg2phyr/scripts/mine
	EOT
'

test_expect_success 'uninstall: where there was nothing before there is nothing behind; a second one says so' '
	rm -rf "$dest" && mkdir "$dest" && make_ install && make_ uninstall && ls -A "$dest" >got && test_cmp /dev/null got &&
	DESTDIR=$dest PREFIX=$prefix test_exit 2 clone/scripts/install/install -u 2>err && test_grep "nothing of sg2phyr to remove" err
'

test_expect_success 'directories that were there stay, even if they are empty' '
	mkdir -p "$root/bin" "$root/share/man" && make_ install && make_ uninstall && (cd "$dest" && find . | sort) >got &&
	printf "%s\n" . ./opt "./opt/my tools" "./opt/my tools/bin" "./opt/my tools/share" "./opt/my tools/share/man" | test_cmp - got
'

test_expect_success 'a place that cannot be, or cannot be written' '
	test_exit 0 clone/scripts/install/install -h >out && test_grep DESTDIR out && test_exit 2 clone/scripts/install/install x 2>err &&
	PREFIX=usr DESTDIR=$dest test_exit 2 clone/scripts/install/install 2>err && test_grep "give an absolute name" err &&
	: >file && PREFIX=/usr DESTDIR=$tmp/file test_exit 2 clone/scripts/install/install 2>err && test_grep "cannot write in $tmp/file/usr" err
'

test_done
