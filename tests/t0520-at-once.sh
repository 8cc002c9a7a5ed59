#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Several files in one process of spatch: what is kept of each, and what is not.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run
. "$(dirname "$0")/lib.sh"
. "$top/tests/fake-tree.sh"

real_spatch=$(command -v spatch)
GROUPS_SEEN=$tmp/groups-seen KILLED=$tmp/killed
export real_spatch GROUPS_SEEN KILLED

few_rules "$tmp/copy"
sg2phyr=$tmp/copy/scripts/sg2phyr
cd "$tmp" || exit 1

test_expect_success 'files that go to spatch at once: as each by itself' '
	fake_tree tree 7 3 &&
	for n in a b c d e f g h i j k l; do fake_driver "tree/drivers/at once/$n.c" $n || return 1; done &&
	fake_driver "tree/drivers/at once/0.h" m &&
	for n in b c d; do
		printf "%s\n" "" "u32 first(struct scatterlist *list)" "{" "	return sg_dma_len(list);" "}" \
			>>"tree/drivers/at once/$n.c" || return 1
	done &&
	shadow spatch <<-\END &&
	#!/bin/sh
	case "$*" in
	*--file-groups*) cat groups >>"$GROUPS_SEEN" ;;
	esac
	exec "$real_spatch" "$@"
	END
	export XDG_CACHE_HOME=$tmp/c6 && : >groups-seen &&
	for n in 0.h a.c b.c c.c d.c e.c f.c g.c h.c i.c j.c k.c l.c; do
		PATH=$tmp/shadow:$PATH "$sg2phyr" convert -s --linux tree "drivers/at once/$n"
		"$sg2phyr" explain -s --linux tree "drivers/at once/$n" >>sites1
	done >d1 && test_cmp /dev/null groups-seen &&
	export XDG_CACHE_HOME=$tmp/c7 &&
	PATH=$tmp/shadow:$PATH "$sg2phyr" convert -s -j 1 --linux tree "drivers/at once" >d2
	for n in 0.h a.c b.c c.c d.c e.c f.c g.c h.c i.c j.c k.c l.c; do
		"$sg2phyr" explain -s --linux tree "drivers/at once/$n" >>sites2
	done
	test -z "$(find . -maxdepth 1 -name "*.apart")" &&
	# a header that went along is none that stands beside the others
	test -z "$(find "$XDG_CACHE_HOME" -name beside)" &&
	test_cmp d1 d2 && test_cmp sites1 sites2 && test "$(grep -c left: sites1)" -eq 3 &&
	test "$(grep -c "2/in.c" groups-seen)" -ge 2
'

test_expect_success 'spatch killed with several files: each is asked for by itself' '
	shadow spatch <<-\END &&
	#!/bin/sh
	case "$*" in
	*--file-groups*) touch "$KILLED"; kill -9 $$ ;;
	esac
	exec "$real_spatch" "$@"
	END
	export XDG_CACHE_HOME=$tmp/c8 &&
	PATH=$tmp/shadow:$PATH test_exit 1 "$sg2phyr" convert -s -j 1 --linux tree "drivers/at once" >d3 &&
	test_cmp d1 d3 && test -f killed
'

test_expect_success '... and one that hangs it costs only itself' '
	printf "/* hangs */\n" >>"tree/drivers/at once/b.c" &&
	shadow spatch <<-\END &&
	#!/bin/sh
	case "$*" in
	*--file-groups*) files=$(cat groups) ;;
	*) for files; do :; done ;;
	esac
	case "$*" in
	*--parse-cocci*) ;;
	*/010-cursor.cocci*) ! cat $files | grep -q hangs || while :; do :; done ;;
	esac
	exec "$real_spatch" "$@"
	END
	export XDG_CACHE_HOME=$tmp/c9 SG2PHYR_TIMEOUT=2 &&
	PATH=$tmp/shadow:$PATH test_exit 1 "$sg2phyr" convert -s -j 1 --linux tree "drivers/at once" >d4 2>err
	unset SG2PHYR_TIMEOUT
	grep "^+++" d1 | grep -v "/b.c" >expect && grep "^+++" d4 >files && test_cmp expect files &&
	test_grep "did not end in 2 seconds on drivers/at once/b.c" err && ! grep -v "/b.c" err
'

test_done
