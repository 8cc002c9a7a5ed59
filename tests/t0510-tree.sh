#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The whole tree: convert and census without PATH, what is done again and what is not.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run
. "$(dirname "$0")/lib.sh"
. "$top/tests/fake-tree.sh"

XDG_CACHE_HOME=$tmp/cache
real_spatch=$(command -v spatch)
CALLS=$tmp/calls
export XDG_CACHE_HOME real_spatch CALLS

copy=$tmp/copy
few_rules "$copy"
sg2phyr=$copy/scripts/sg2phyr

# spatch that notes which rule it ran on what, in $CALLS
cd "$tmp" && shadow spatch <<-\END
	#!/bin/sh
	case "$*" in
	*--parse-cocci*) echo "parse ${4##*/}" >>"$CALLS" ;;
	*--sp-file*) echo "run ${3##*/}" >>"$CALLS" ;;
	esac
	exec "$real_spatch" "$@"
END
PATH=$tmp/shadow:$PATH

# two sites that stay: one with a class, one that only "seen" accounts for
stays() {
	cat <<-\EOT

	int stays(struct device *dev, struct scatterlist *list)
	{
		dma_map_sg(dev, list, 1, 0);
		return sg_dma_len(list + 1);
	}
	EOT
}

test_expect_success 'no PATH is the whole tree, without programs outside the kernel' '
	fake_tree tree 7 3 && mkdir -p tree/tools/x tree/kernel/dma tree/sound &&
	fake_driver tree/drivers/fake/one.c one && fake_driver tree/sound/two.c two &&
	fake_driver tree/tools/x/tool.c tool && fake_driver tree/kernel/dma/core.c core &&
	stays >>tree/sound/two.c && echo "int none;" >tree/drivers/fake/none.c &&
	test_exit 1 "$sg2phyr" convert -s --linux tree >d 2>err && test_cmp /dev/null err &&
	grep "^+++ " d >files && printf "+++ b/%s\n" drivers/fake/one.c sound/two.c >expect &&
	test_cmp expect files &&
	test_exit 1 "$sg2phyr" convert -s --linux tree drivers sound kernel >d2 &&
	test_cmp d d2
'

test_expect_success 'a second run runs no rule' '
	: >calls && test_exit 1 "$sg2phyr" convert -s --linux tree >d2 && test_cmp d d2 &&
	test_cmp /dev/null calls
'

test_expect_success 'the mapping core is listed as a provider, with a reason, and left' '
	test_exit 0 "$sg2phyr" explain -s --linux tree kernel/dma >sites &&
	test "$(grep -c "left: is the mapping core.*\[provider\]" sites)" -eq 3
'

test_expect_success 'each pattern of providers has a reason' '
	grep -v "^#" "$top/scripts/lib/providers" | awk -F"\t" "NF != 2 || \$2 == \"\" { print; bad = 1 }
		END { exit bad || !NR }"
'

test_expect_success 'census: a row a site, with class, step and owner' '
	printf "%s\n" "" "FAKE DRIVER" "M:	A <a@b.c>" "F:	drivers/fake/" "" "THE REST" "F:	*" "F:	*/" \
		>tree/MAINTAINERS &&
	test_exit 0 "$sg2phyr" census -s --linux tree >table 2>err && test_cmp /dev/null err &&
	cut -f1,4,6-9 table | tr "\t" "@" >got && cat >expect <<-\EOT && test_cmp expect got
	file@token@status@class@step@owner
	drivers/fake/one.c@for_each_sg@converted@cursor@S1@FAKE DRIVER
	drivers/fake/one.c@sg_dma_address@converted@cursor@S1@FAKE DRIVER
	drivers/fake/one.c@sg_dma_len@converted@cursor@S1@FAKE DRIVER
	kernel/dma/core.c@for_each_sg@left@provider@S0@THE REST
	kernel/dma/core.c@sg_dma_address@left@provider@S0@THE REST
	kernel/dma/core.c@sg_dma_len@left@provider@S0@THE REST
	sound/two.c@for_each_sg@converted@cursor@S1@THE REST
	sound/two.c@sg_dma_address@converted@cursor@S1@THE REST
	sound/two.c@sg_dma_len@converted@cursor@S1@THE REST
	sound/two.c@dma_map_sg@left@result-ignored@S0@THE REST
	sound/two.c@sg_dma_len@left@uncovered@S0@THE REST
	EOT
'

test_expect_success 'census: JSON and summary agree with the table' '
	"$sg2phyr" census --json -s --linux tree >json && "$sg2phyr" census --summary -s --linux tree >sum &&
	rows=$(($(wc -l <table) - 1)) &&
	test "$(grep -c "^{\"file\": .*\"owner\": \"[A-Z ]*\", .*}" json)" -eq "$rows" &&
	test "$(grep -c "},\$" json)" -eq $((rows - 1)) &&
	test "$(head -n 1 json)$(tail -n 1 json)" = "[]" &&
	awk -F"\t" -v rows="$rows" "
		NR == 1 { next }
		\$1 != \"all\" && \$2 != \"all\" { n += \$4; part[\$1] += \$4; of[\$1] = \$5 }
		\$1 != \"all\" && \$2 == \"all\" { units += \$4 }
		\$1 == \"all\" && \$2 == \"all\" && \$3 != \"all\" { steps += \$4 }
		\$1 == \"all\" && \$2 ~ /^[(](converted|left|lost)[)]/ { fates += \$4; next }
		\$1 == \"all\" && \$2 ~ /^[(]/ { kinds += \$4; next }
		\$1 == \"all\" && \$2 != \"all\" { classes += \$4 }
		END {
			for (u in part)
				if (part[u] != of[u])
					exit 1
			exit !(\$4 == rows && n == rows && units == rows && steps == rows &&
				classes == rows && fates == rows && kinds == rows)
		}" sum
'

test_expect_success 'report: a page whose sums are those of the table, tables, a picture' '
	test_exit 0 "$sg2phyr" report --tables -s --linux tree -o rep >page &&
	dir=$(echo rep/report/linux-*) && test_cmp page "$dir/README.md" &&
	test_grep "^11 sites in 3 files: 6 converted (54.5 %), 5 left, 0 lost[.]$" page &&
	test_grep "^| read | 7 | 4 | 0 | 3 | 0 | 2 | 80.0 % |$" page &&
	test_grep "^| provider | 3 | " page && test_grep "^| cursor | S1 | 6 |$" page &&
	test "$(awk -F"\t" "NR > 1 { n += \$2 } END { print n }" "$dir/files.tsv")" -eq 11 &&
	test "$(wc -l <"$dir/lost.tsv")" -eq 1 && "$sg2phyr" census --summary -s --linux tree | test_cmp - "$dir/summary.tsv" &&
	awk -F"\t" "NR > 1 { n += \$3 > 0 } END { exit !n }" "$dir/times.tsv" &&
	test_grep "^| drivers/fake/one.c | [0-9]* |$" page &&
	test_grep "<svg" "$dir/ladder.svg" &&
	test_exit 2 "$sg2phyr" report --tables --linux tree drivers 2>err && test_grep "of the whole tree" err
'

test_expect_success 'report: the evidence of a table, and why code differs' '
	head="file	sites	reads	reads_converted	converted	left	lost	why	E0	E1	E2	E3	build	unwitnessed	rules	handles	E4" &&
	{
		printf "%s\n" "$head" \
			"drivers/fake/one.c	3	3	3	3	0	0	-	ok	ok	identical:x86_64:-O2	ok	x	2,3	cursor	-" \
			"drivers/fake/two.c	3	3	3	3	0	0	-	ok	no	differs	warnings:1	x	-	cursor,map-pair	ok" \
			"drivers/fake/three.c	3	3	3	3	0	0	-	ok	ok	unbuilt	-	-	-	cursor	-" \
			"drivers/fake/four.c	3	3	3	0	3	0	x=3	ok	-	-	-	-	-	-	-"
	} >ev.tsv &&
	printf "%s\n" "cursor	S1" "map-pair	S2" >steps &&
	printf "drivers/fake/%s\n" "one.c	10" "two.c	6" "three.c	4" >lines &&
	printf "# file	what	why\ndrivers/fake/two.c	registers	r12 for r13\n" >why &&
	awk -f "$top/scripts/lib/percent.awk" -f "$top/scripts/lib/tree-evidence.awk" what=steps steps what=why why what=lines lines what=evidence ev.tsv >page &&
	test_grep "^| S1 alone | 2 | 2 | 1 | 1 | 100.0 % | 0 | 1 | 1 |\$" page &&
	test_grep "^| S2 | 1 | 0 | 1 | 0 | 0.0 % | 1 | 0 | 0 |\$" page &&
	test_grep "^Of 20 rewritten lines 14 reached a compiler (70.0 %)" page &&
	test_grep "^Not stable: drivers/fake/two.c[.]\$" page && test_grep "^Not built by any configuration: drivers/fake/three.c[.]\$" page &&
	test_grep "^| drivers/fake/two.c | registers | r12 for r13 |\$" page &&
	awk -f "$top/scripts/lib/percent.awk" -f "$top/scripts/lib/tree-evidence.awk" what=steps steps what=lines lines what=evidence ev.tsv >page &&
	test_grep "^| drivers/fake/two.c | not explained |  |\$" page &&
	test_exit 0 "$sg2phyr" report -s --linux tree -o rep --evidence ev.tsv >page && test_grep "^## Evidence" page &&
	test "$(wc -l <"$(echo rep/report/linux-*)/evidence.tsv")" -eq 4 &&
	test_exit 2 "$sg2phyr" report --linux tree --evidence why 2>err && test_grep "sg2phyr verify" err
'

test_expect_success 'times: runs are added up, and one that is not known spoils the sum' '
	printf "%s\n" "a.c	r	0m1.25s 0m0.10s" "a.c	r	1m1.00s 0m0.00s" "b.c	r	" "b.c	r	0m0.50s 0m0.00s" |
		awk -f "$top/scripts/lib/cpu-times.awk" >actual &&
	printf "%s\n" "a.c	r	62.35" "b.c	r	-" >expect && test_cmp expect actual
'

test_expect_success 'census: what does not go together, and an older kernel' '
	test_exit 2 "$sg2phyr" census --json --summary --linux tree 2>err && test_grep "do not go together" err &&
	test_exit 2 "$sg2phyr" census --border --json --linux tree 2>err && test_grep "no --json with --border" err &&
	fake_tree old 6 12 && fake_driver old/drivers/fake/one.c one &&
	test_exit 0 "$sg2phyr" census -s --linux old >table 2>err &&
	test "$(grep -c "	S1	-	" table)" -eq 3 && test_grep "no MAINTAINERS" err
'

test_expect_success 'a new file, one that changed and one that went: no other is done again' '
	rm -f calls && fake_driver tree/drivers/fake/three.c three && echo "int more;" >>tree/sound/two.c &&
	rm tree/kernel/dma/core.c && fake_driver tree/drivers/fake/none.c none &&
	test_exit 1 "$sg2phyr" convert --linux tree >d 2>err && test_grep "4 of 5 .* 3 to do" err &&
	grep -c "^+++ " d >n && echo 4 >expect && test_cmp expect n &&
	grep -c "run 010-cursor" calls >n && echo 3 >expect && test_cmp expect n
'

test_expect_success 'a changed rule: only that one is parsed and run again' '
	rm -f calls && echo "// a word" >>"$copy/semantic-patches/census/150-literal-single.cocci" &&
	stays >>tree/drivers/fake/one.c && sed -i "s/dma_map_sg/x = dma_map_sg/" tree/drivers/fake/one.c &&
	test_exit 1 "$sg2phyr" convert -s --linux tree drivers/fake/one.c >d && rm calls &&
	echo "// another" >>"$copy/semantic-patches/census/150-literal-single.cocci" &&
	test_exit 1 "$sg2phyr" convert -s --linux tree drivers/fake/one.c >d2 && test_cmp d d2 &&
	printf "%s 150-literal-single.cocci\n" parse run >expect && test_cmp expect calls
'

test_expect_success 'a changed rule: a file in which it can see nothing has its result already' '
	test_exit 1 "$sg2phyr" convert --linux tree >d 2>err &&
	echo "// a word" >>"$copy/semantic-patches/census/130-result-ignored.cocci" &&
	test_exit 1 "$sg2phyr" convert --linux tree >d2 2>err && test_cmp d d2 &&
	grep -lw dma_map_sg -r tree --include=*.c | grep -v tools | wc -l >n && test 1 -le $(cat n) -a $(cat n) -lt 4 &&
	test_grep "4 of 5 .* $(cat n) to do" err
'

test_expect_success 'where all sites have a fate no class rule is run' '
	fake_driver tree/drivers/fake/four.c four && rm calls &&
	test_exit 0 "$sg2phyr" convert -s --linux tree drivers/fake/four.c >d &&
	sort -u calls >rules && echo "run 010-cursor.cocci" >expect && test_cmp expect rules
'

test_expect_success 'kill -9 of a run over the tree, then again: as if undisturbed' '
	XDG_CACHE_HOME=$tmp/c1 "$sg2phyr" convert -s -j 1 --linux tree >d1
	export XDG_CACHE_HOME=$tmp/c2 && rm -f calls &&
	setsid "$sg2phyr" convert -s -j 1 --linux tree >d2 2>&1 &
	pid=$! && n=0
	until grep -q "^run" calls 2>/dev/null || [ "$n" -ge 600 ]; do sleep 0.1; n=$((n + 1)); done
	kill -9 -$pid 2>/dev/null
	wait $pid
	test_exit 1 env XDG_CACHE_HOME=$tmp/c2 "$sg2phyr" convert -s -j 1 --linux tree >d2 && test_cmp d1 d2
'

test_expect_success 'owners: levels, exclusions, patterns and the rest' '
	cat >MAINTAINERS <<-\EOT &&
	Some text
	    F: not a pattern

	ALL OF A
	M:	A <a@b.c>
	F:	drivers/a/

	ONE OF A
	F:	drivers/a/x/
	X:	drivers/a/x/not*

	FILES
	F:	drivers/*/deep/f*.c
	F:	lib/one.c

	NAMES
	N:	chip[0-9]

	THE REST
	F:	*
	F:	*/
	EOT
	cat >expect <<-\EOT && cut -f1 expect >list &&
	drivers/a/f.c	ALL OF A
	drivers/a/x/f.c	ONE OF A
	drivers/a/x/notthis.c	ALL OF A
	drivers/b/deep/f1.c	FILES
	drivers/b/deep/f/1.c	THE REST
	lib/one.c	FILES
	lib/chip7.c	NAMES
	lib/chipx.c	THE REST
	EOT
	awk -f "$top/scripts/lib/owners.awk" what=sections MAINTAINERS what=files list >got &&
	test_cmp expect got
'

test_done
