#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
#
# The files of ci/: what their commands do on a kernel tree, as far as that runs without the
# services they are for.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/fake-tree.sh
. "$(dirname "$0")/fake-tree.sh"
# shellcheck source=tests/check-copy.sh
. "$(dirname "$0")/check-copy.sh"

command -v spatch >/dev/null || skip_all="no spatch (package coccinelle)"
command -v jq >/dev/null || skip_all="no jq"

git_() {
	git -C linux -c user.name=x -c user.email=x@y "$@"
}

# yaml FILE PERL - the value of the Perl expression PERL on the data $y of FILE
yaml() {
	perl -MCPAN::Meta::YAML -e 'my $y = CPAN::Meta::YAML->read($ARGV[0])->[0]; print eval $ARGV[1]; die $@ if $@' "$1" "$2"
}

test_expect_success 'a branch: what it brings in, with all that the job hands on' '
	check_copy sg2phyr && fake_tree linux 7 3 && check_driver linux/drivers/fake/a.c &&
	git_ init -q -b main . && git_ add -A && git_ commit -q -m one &&
	git_ checkout -q -b topic && sed "s/fake_send/topic_send/" linux/drivers/fake/a.c >linux/drivers/fake/t.c &&
	git_ add -A && git_ commit -q -m topic &&
	git_ checkout -q main && sed "s/fake_send/main_send/" linux/drivers/fake/a.c >linux/drivers/fake/m.c &&
	git_ add -A && git_ commit -q -m main && git_ checkout -q topic &&
	SG2PHYR_CHECK=--terse test_exit 1 sg2phyr/ci/check-changes -o out.d linux main >out 2>err &&
	printf "drivers/fake/t.c:%s [%s]\n" "6:2: warning: Found by ignored-map" ignored-map \
		"7:20: warning: Found by seven-entries" seven-entries >want &&
	test_cmp want out && test_cmp want out.d/findings.txt && jq -e ".runs[0].results | length == 2" out.d/findings.sarif &&
	test_grep "2 findings" out.d/findings.html && git_ status --short >status && test ! -s status
'

test_expect_success 'a branch without .c or .h files, and one that has nothing to do with BASE' '
	test_exit 0 sg2phyr/ci/check-changes -o out.d linux topic && git_ checkout -q --orphan alone && git_ commit -q -m alone &&
	test_exit 2 sg2phyr/ci/check-changes -o out.d linux main 2>err && test_grep "in common" err && git_ checkout -q topic
'

test_expect_success 'a tree with a budget: what is over it is new, and the budget cannot go up or go away' '
	sg2phyr/scripts/sg2phyr ratchet init --linux linux >budget && cp budget linux/.sg2phyr-ratchet && git_ add -A && git_ commit -q -m budget && git_ branch -q over &&
	rm -rf out.d && SG2PHYR_CHECK=--terse test_exit 0 sg2phyr/ci/check-changes -o out.d linux HEAD~ >out 2>err && echo "no .c or .h file changes" >want && test_cmp want out &&
	git_ checkout -q over && echo "int f(void) { return sg_dma_len(sg); }" >linux/drivers/fake/r.c && git_ add -A && git_ commit -q -m more &&
	SG2PHYR_CHECK=--terse test_exit 1 sg2phyr/ci/check-changes -o out.d linux topic >out 2>err && test_cmp out out.d/ratchet.txt &&
	test_grep "^drivers/fake/r.c:1:22: warning: new since [0-9a-f]*: 1 sg_dma_len in drivers/fake, the budget has none" out &&
	echo "drivers/fake sg_dma_len 1" >>linux/.sg2phyr-ratchet && git_ commit -q -a -m higher &&
	test_exit 1 sg2phyr/ci/check-changes -o out.d linux topic >out 2>err && test_grep "goes up from 0 to 1" out &&
	git_ rm -q .sg2phyr-ratchet && git_ commit -q -m gone && test_exit 2 sg2phyr/ci/check-changes -o out.d linux topic >out 2>err && test_grep "no .sg2phyr-ratchet" err &&
	git_ checkout -q topic && git_ reset -q --hard HEAD~
'

test_expect_success 'GitHub Actions: the file is YAML, and its step does that' '
	yaml "$top/ci/github-actions.yml" "join q(,), sort keys %{\$y->{jobs}}" >got && printf check >want && test_cmp want got &&
	yaml "$top/ci/github-actions.yml" "(grep { \$_->{name} eq q(check) } @{\$y->{jobs}{check}{steps}})[0]{run}" >step &&
	test_grep check-changes step && rm -rf findings &&
	HOME=$PWD BASE=main SG2PHYR_CHECK=--terse test_exit 1 sh -e step >out 2>err && test_cmp out findings/findings.txt && test -s findings/findings.sarif
'

test_expect_success 'GitLab CI: the file is YAML, and its script does that' '
	yaml "$top/ci/gitlab-ci.yml" "join qq(\n), @{\$y->{sg2phyr}{script}}" >step &&
	test_grep check-changes step &&
	(cd linux && CI_MERGE_REQUEST_DIFF_BASE_SHA=main SG2PHYR_CHECK=--terse test_exit 1 sh -e ../step >../out 2>../err) &&
	test_cmp out linux/findings/findings.txt && rm -rf linux/findings
'

test_expect_success 'what the jobs install is what sg2phyr is made of' '
	for f in github-actions gitlab-ci; do
		sed -n "s/.*--no-install-recommends //p" "$top/ci/$f.yml" | tr " " "\n" | grep -v ca-certificates | sort >jobs &&
		test "$(wc -l <jobs)" -gt 4 && grep -v "^#" "$top/scripts/packages" | cut -f1 | sort | comm -23 jobs - >other && test ! -s other || return 1
	done
'

test_expect_success 'Patchwork: new series are checked once each, the first time none' '
	mkdir -p server/api/1.3 && git_ format-patch -q --stdout main..topic >server/topic.mbox && git_ checkout -q main &&
	echo nonsense >server/bad.mbox &&
	series() {
		url=file://$PWD/server
		printf "[" && sep= &&
		for id; do
			printf "%s{\"id\": %s, \"received_all\": true, \"name\": \"series %s\", \"mbox\": \"%s/%s\"}" "$sep" "$id" "$id" "$url" \
				"$(case $id in *3) echo bad.mbox ;; *) echo topic.mbox ;; esac)" && sep=,
		done && echo "]"
	} &&
	# a file has no query: what the server would be asked stands in the name
	name="server/api/1.3/series/?project=linux-fake&order=-id&per_page=100" && mkdir -p server/api/1.3/series &&
	shadow curl <<-\EOT &&
	#!/bin/sh
	for url; do :; done
	while [ "$1" != -o ]; do shift; done
	cp "${url#file://}" "$2"
	EOT
	PATH=$PWD/shadow:$PATH && export PATH &&
	series 1 >"$name" && test_exit 0 sg2phyr/ci/patchwork --url "file://$PWD/server" -o state linux linux-fake >out 2>err && test ! -s out &&
	series 3 2 1 >"$name" && test_exit 1 sg2phyr/ci/patchwork --url "file://$PWD/server" -o state linux linux-fake >out 2>err &&
	test_grep "^2 2 findings series 2" out && test_grep "^3 not checked (.*no patch.*) series 3" out && test "$(wc -l <out)" -eq 2 &&
	test_grep "^drivers/fake/t.c:6:2: warning" state/linux-fake/2.txt &&
	test_exit 0 sg2phyr/ci/patchwork --url "file://$PWD/server" -o state linux linux-fake >out 2>err && test ! -s out
'

test_expect_success 'Patchwork: with a budget in the tree, new uses are findings' '
	printf "# sg2phyr ratchet 1\n" >linux/.sg2phyr-ratchet && series 4 2 1 >"$name" &&
	test_exit 1 sg2phyr/ci/patchwork --url "file://$PWD/server" -o state linux linux-fake >out 2>err && test_grep "^4 4 findings series 4" out &&
	test_grep "^drivers/fake/t.c:6:2: warning: new use of dma_map_sg()" state/linux-fake/4.txt && rm linux/.sg2phyr-ratchet
'

test_expect_success 'Patchwork: a server that does not answer, or a bad name, is exit 2' '
	test_exit 2 sg2phyr/ci/patchwork --url "file://$PWD/none" -o state linux linux-fake 2>err && test_grep "does not answer" err &&
	test_exit 2 sg2phyr/ci/patchwork -o state linux ../x 2>err && test_grep "no name of a project" err
'

test_done
