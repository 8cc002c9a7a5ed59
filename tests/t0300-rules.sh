#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
#
# The semantic patches of convert/: header, parse, results, second run.
# tests/RULE/NAME.c becomes NAME.res; NAME.tidy is that after tidy.awk (empty:
# NAME.res already is); NAME.out is the report of context mode. NAME.h is converted in
# one step with NAME.c, and becomes NAME.h.res after tidy.awk. The results of
# census/ are t0310's business, its headers are checked here.

# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

rules=$top/semantic-patches
standard=/usr/lib/coccinelle/standard.h

if ! command -v spatch >/dev/null || [ ! -r "$standard" ]; then
	skip_all="spatch is not installed"
fi

# header RULE - one line for each fault of its header
header() {
	awk -v rules="$rules" -v f="${1#"$rules/"}" '
	BEGIN {
		census = f ~ /^census\//
		split("Id Class Step Confidence Tokens Needs Needs-line Scope Marks Precondition Differs Options Tests", k, " ")
		for (i in k)
			known[k[i]] = 1
	}
	FNR == 1 && $0 != "// SPDX-License-Identifier: GPL-2.0" { say("line 1 is not the SPDX line") }
	FNR == 2 && !/^\/\/\/ .*\.$/ { say("line 2 is no sentence") }
	!body && /^\/\/ [A-Z][A-Za-z-]*: / && FNR > 1 {
		key = $2
		sub(/:.*/, "", key)
		val = $0
		sub(/^[^:]*: */, "", val)
		if (!(key in known))
			say("unknown key " key)
		if (key in have)
			say("key twice: " key)
		have[key] = val
	}
	!/^\/\// { body = 1 }
	/^@.*script:|^@[ \t]*(initialize|finalize):/ { say("a script rule") }
	function say(what) { print f ": " what }
	END {
		n = split(census ? "Class Tokens Precondition Options Tests" : \
			"Id Step Confidence Tokens Precondition Options Tests", need, " ")
		for (i = 1; i <= n; i++)
			if (have[need[i]] == "")
				say("no " need[i])
		if ("Step" in have && have["Step"] !~ /^S[12]$/)
			say("Step is S1 or S2")
		if ("Confidence" in have && have["Confidence"] !~ /^(High|Medium|Low)$/)
			say("Confidence is High, Medium or Low")
		if (have["Options"] !~ /--no-includes/)
			say("Options without --no-includes")
		if (system("test -d \"" rules "/" have["Tests"] "\"") || have["Tests"] == "")
			say("no directory " have["Tests"])
	}' "$1"
}

# jobs_of RULE - run it over its tests, twice; called by parallel
cat >"$tmp/job" <<'EOT'
#!/bin/sh
# job KIND RULE FILE OUT
base=$4
run() {
	mode=$1 rule=$2
	shift 2
	# shellcheck disable=SC2046 # several words
	spatch --very-quiet --sp-file "$rule" -D "$mode" \
		$(sed -n "s,^// Options: ,,p" "$rule" | sed "s,--include-headers,,") \
		--iso-file "$ISO" --macro-file-builtins "$BUILTINS" "$@" 2>"$base.err" >"$base.stdout" ||
		echo "spatch failed" >>"$base.fail"
}
case $1 in
parse)
	spatch --iso-file "$ISO" -D patch --parse-cocci "$2" >"$base.stdout" 2>"$base.err" || echo "does not parse" >"$base.fail"
	;;
patch)
	# a header of the same name is converted with the file
	set -- "$1" "$2" "${3%.c}"
	for pass in one two; do
		for ext in c h; do
			[ ! -f "$3.$ext" ] || cp "$3.$ext" "$base.$pass.$ext"
		done
		if [ -f "$base.$pass.h" ]; then
			run patch "$2" --in-place --no-show-diff "$base.$pass.c" "$base.$pass.h"
		else
			run patch "$2" --in-place --no-show-diff "$base.$pass.c"
		fi
		set -- "$1" "$2" "$base.$pass"
	done
	;;
context)
	if [ -f "${3%.c}.h" ]; then
		run context "$2" -U 0 "$3" "${3%.c}.h"
	else
		run context "$2" -U 0 "$3"
	fi
	mv "$base.stdout" "$base.context"
	;;
esac
EOT
chmod +x "$tmp/job"

BUILTINS=$tmp/builtins.h ISO=$tmp/rules.iso
export BUILTINS ISO
if [ -z "${skip_all:-}" ]; then
	cat "$standard" "$rules/lib/macros-linux.h" >"$BUILTINS"
	awk -f "$top/scripts/lib/iso.awk" "$rules/lib/isomorphisms-unused" "${standard%.h}.iso" >"$tmp/rules.iso"
	: >"$tmp/jobs"
	for r in "$rules"/convert/*.cocci; do
		name=$(basename "$r" .cocci)
		printf 'parse\t%s\t-\t%s\n' "$r" "$tmp/$name" >>"$tmp/jobs"
		dir=$rules/$(sed -n 's,^// Tests: ,,p' "$r" | head -n 1)
		for c in "$dir"/*.c; do
			[ -f "$c" ] || continue
			b=$tmp/$name.$(basename "$c" .c)
			printf 'patch\t%s\t%s\t%s\n' "$r" "$c" "$b" >>"$tmp/jobs"
			printf 'context\t%s\t%s\t%s\n' "$r" "$c" "$b.x" >>"$tmp/jobs"
		done
	done
	parallel -j"${J:-2}" --colsep '\t' "$tmp/job" '{1}' '{2}' '{3}' '{4}' <"$tmp/jobs" >/dev/null 2>&1
fi

test_expect_success 'every rule has a complete header, without unknown keys' '
	for r in "$rules"/convert/*.cocci "$rules"/census/*.cocci; do
		header "$r"
	done >faults &&
	test_cmp /dev/null faults
'

test_expect_success 'a bad header is found' '
	mkdir -p bad/convert &&
	printf "%s\n" "// SPDX-License-Identifier: GPL-2.0" "/// One." "// Id: x" "// Confidence: Moderate" "// Colour: red" >bad/convert/x.cocci &&
	header "$tmp/bad/convert/x.cocci" >faults &&
	test_grep "unknown key Colour" faults &&
	test_grep "no Tokens" faults &&
	test_grep "Confidence is" faults
'

test_expect_success 'rule ids, and SmPL rule names within convert/, are unique' '
	sed -n "s,^// \(Id\|Class\): ,,p" "$rules"/convert/*.cocci "$rules"/census/*.cocci | sort | uniq -d >twice &&
	test_cmp /dev/null twice &&
	sed -n "s/^@[ ]*\([a-z_0-9][a-z_0-9]*\).*@.*/\1/p" "$rules"/convert/*.cocci | sort | uniq -d >twice &&
	test_cmp /dev/null twice
'

test_expect_success 'the series names each rule file once, in order of number' '
	grep -v "^#" "$rules/convert/series" | grep . >names &&
	(cd "$rules/convert" && ls ./*.cocci) | sed "s,^\./,,; s,\.cocci$,," >files &&
	test_cmp files names
'

for r in "$rules"/convert/*.cocci; do
	name=$(basename "$r" .cocci)
	export name
	test_expect_success "$name parses" '
		test ! -e "$name.fail" || { cat "$name.err"; false; }
	'
	dir=$rules/$(sed -n 's,^// Tests: ,,p' "$r" | head -n 1)
	same=0 other=0
	for c in "$dir"/*.c; do
		case=$(basename "$c" .c)
		want=${c%.c}
		b=$name.$case
		export want b
		if cmp -s "$c" "$want.res"; then same=$((same + 1)); else other=$((other + 1)); fi
		test_expect_success "$name: $case" '
			test ! -e "$b.fail" || { cat "$b.err"; false; } &&
			cp "$b.one.c" got &&
			if [ -f "$want.tidy" ] && [ ! -s "$want.tidy" ]; then
				awk -f "$top/scripts/lib/tidy.awk" "$want.c" "$b.one.c" >got || return 1
			fi &&
			test_cmp "$want.res" got &&
			if [ -f "$want.h" ]; then
				awk -f "$top/scripts/lib/tidy.awk" "$want.h" "$b.one.h" >got &&
				test_cmp "$want.h.res" got || return 1
			fi &&
			if [ -s "$want.tidy" ]; then
				awk -f "$top/scripts/lib/tidy.awk" "$want.c" "$b.one.c" >got &&
				test_cmp "$want.tidy" got || return 1
			fi
		'
		test_expect_success "$name: $case, again: no change" '
			test_cmp "$b.one.c" "$b.two.c"
		'
		test_expect_success "$name: $case, context mode marks what patch mode changes" '
			test ! -e "$b.x.fail" || { cat "$b.x.err"; false; } &&
			if cmp -s "$want.c" "$b.one.c"; then
				test ! -s "$b.x.context" || { cat "$b.x.context"; return 1; }
			else
				test -s "$b.x.context"
			fi &&
			if [ -f "$want.out" ]; then
				sed "/^---/d; /^+++/d" "$b.x.context" >got &&
				test_cmp "$want.out" got || return 1
			fi
		'
	done
	export same other
	test_expect_success "$name has a hit and a near miss" '
		test "$other" -ge 1 && test "$same" -ge 1
	'
done

test_expect_success 'tidy: a variable that is still named undoes the file' '
	printf "%s\n" "void f(void)" "{" "	struct scatterlist *sg;" "	g(sg);" "}" >old.c &&
	sed "s/struct scatterlist \*sg/struct range_dma_iter sg_it/" old.c >new.c &&
	awk -f "$top/scripts/lib/tidy.awk" old.c new.c >got 2>err &&
	test_cmp old.c got &&
	test_grep "sg is still in use" err
'

test_expect_success 'tidy: the include stands behind those of the driver, if there are no others' '
	printf "%s\n" "#include \"a.h\"" "#include \"b.h\"" "" "void f(struct d *d)" "{" "	dma_unmap_sg(d->dev, d->sg, 1, 0);" "}" >old.c &&
	sed "s/dma_unmap_sg(d->dev, d->sg, 1, 0)/dma_unmap_range_sg(d->dev, d->sg, 1, \&d->sg_range, 0, 0)/" old.c >new.c &&
	awk -f "$top/scripts/lib/tidy.awk" old.c new.c | sed 3q >got &&
	printf "%s\n" "#include \"a.h\"" "#include \"b.h\"" "#include <linux/range_dma.h>" >want &&
	test_cmp want got
'

test_expect_success 'tidy: a variable of which only a member has the name, or with its value, goes' '
	cat >old.c <<\END &&
static void f(struct d *d, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	struct scatterlist *a = sgl, *b = d->sgl;

	d = kzalloc_flex(*d, sg, n, GFP_KERNEL);
	g(sg, a, b);
}
END
	cat >new.c <<\END &&
static void f(struct d *d, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	struct range_dma_iter sg_it;
	struct scatterlist *a = sgl, *b = d->sgl;

	d = kzalloc_flex(*d, sg, n, GFP_KERNEL);
	g(&sg_it, &a_it, &b_it);
}
END
	cat >want <<\END &&
static void f(struct d *d, struct scatterlist *sgl, int n)
{
	struct range_dma_iter sg_it;
	struct range_dma_iter a_it = range_dma_iter_begin(range_dma_of_list(sgl));
	struct range_dma_iter b_it = range_dma_iter_begin(range_dma_of_list(d->sgl));

	d = kzalloc_flex(*d, sg, n, GFP_KERNEL);
	g(&sg_it, &a_it, &b_it);
}
END
	awk -f "$top/scripts/lib/tidy.awk" old.c new.c >got && test_cmp want got
'

test_expect_success 'tidy: an unchanged file stays byte for byte' '
	awk -f "$top/scripts/lib/tidy.awk" "$top/semantic-patches/tests/cursor/near.c" "$top/semantic-patches/tests/cursor/near.c" >got &&
	test_cmp "$top/semantic-patches/tests/cursor/near.c" got
'

test_expect_success 'tidy: no line over 100 columns is made, and no line for next to nothing' '
	cat >old.c <<\END &&
void f(struct job *j, struct scatterlist *sg)
{
	map(j->controller->device, j->controller->queue->table, DMA_BIDIRECTIONAL, 0);
	j->controller->queue->first = map(j, j->table, j->read ? DMA_FROM_DEVICE : DMA_TO_DEVICE,
					 sg_dma_address(j->controller->queue->table));
	set(j->controller->queue->registers, sg_dma_address(sg), j->controller->queue->number);
	for (sg = first(j->controller->queue->table); sg; sg = sg_next(sg)) {
	}
}
END
	cat >new.c <<\END &&
void f(struct job *j, struct scatterlist *sg)
{
	dma_map_range_sgtable(j->controller->device, j->controller->queue->table,
			      0);
	j->controller->queue->first_count = mmc_map_range(j, j->table,
							  j->reading ? DMA_FROM_DEVICE : DMA_TO_DEVICE,
							  range_dma_sg_addr(j->controller->queue->table));
	set(j->controller->queue->registers, range_dma_first_addr(range_dma_of_sgtable(sg)), j->controller->queue->number);
	for (range_dma_iter_start(&it, range_dma_of_list(first(j->controller->queue->table))); range_dma_iter_valid(&it); range_dma_iter_next(&it)) {
	}
}
END
	cat >want <<\END &&
void f(struct job *j, struct scatterlist *sg)
{
	dma_map_range_sgtable(j->controller->device, j->controller->queue->table, 0);
	j->controller->queue->first_count = mmc_map_range(j, j->table,
							  j->reading ?
							  DMA_FROM_DEVICE : DMA_TO_DEVICE,
						    range_dma_sg_addr(j->controller->queue->table));
	set(j->controller->queue->registers,
	    range_dma_first_addr(range_dma_of_sgtable(sg)), j->controller->queue->number);
	for (range_dma_iter_start(&it,
				  range_dma_of_list(first(j->controller->queue->table)));
	     range_dma_iter_valid(&it); range_dma_iter_next(&it)) {
	}
}
END
	awk -f "$top/scripts/lib/tidy.awk" old.c new.c >got 2>err &&
	grep -v "include" got >got.c && test_cmp want got.c
'

test_expect_success 'tidy: the body of an else, and what follows a cast, stand where they did' '
	cat >old.c <<-\END &&
	#include <linux/dma-mapping.h>

	static void f(struct hw *hw, struct scatterlist *sg)
	{
		if (hw->whole)
			sg_dma_len(sg) = hw->size;
		else
			sg_dma_len(sg) = hw->size / 2;
		hw->len = (u32)sg->length;
	}
	END
	cat >new.c <<-\END &&
	#include <linux/dma-mapping.h>

	static void f(struct hw *hw, struct scatterlist *sg)
	{
		if (hw->whole)
			range_dma_set_len_sg(sg, hw->size);
		else
		range_dma_set_len_sg(sg, hw->size / 2);
		hw->len = (u32) range_dma_sg_len(sg);
	}
	END
	cat >want.c <<-\END &&
	static void f(struct hw *hw, struct scatterlist *sg)
	{
		if (hw->whole)
			range_dma_set_len_sg(sg, hw->size);
		else
			range_dma_set_len_sg(sg, hw->size / 2);
		hw->len = (u32)range_dma_sg_len(sg);
	}
	END
	awk -f "$top/scripts/lib/tidy.awk" old.c new.c >got 2>err &&
	sed "/include/d; /./,\$!d" got | sed "/static/,\$!d" >got.c && test_cmp want.c got.c
'

test_done
