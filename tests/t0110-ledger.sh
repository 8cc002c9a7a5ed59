#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The loss ledger: each site of the original has one fate, and the sums agree.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
. "$(dirname "$0")/lib.sh"
. "$top/scripts/lib/ledger.sh"

LEDGER_SGTOK=$tmp/sgtok
LEDGER_TOKENS=$top/semantic-patches/lib/tokens
LEDGER_AWK=$top/scripts/lib/ledger.awk

# close_it [ID:VERSION]... - the ledger of v0, as line:col:token:status:what
# in actual; the files seen, classes and status are used where they are there
close_it() {
	for _f in seen classes status; do
		test -e "$_f" || : >"$_f"
	done
	rm -rf work sites.tsv
	mkdir work &&
	ledger_close "drivers/x y.c" v0 seen classes status work sites.tsv "$@" &&
	cut -f2-4,6,7 sites.tsv | tr "\t" : >actual
}

# fresh - forget what the test before wrote; every line of v0 is seen
fresh() {
	rm -f v? seen classes status
	cat >v0
	awk "{ print NR }" v0 >seen
}

want() {
	cat >expect
	test_cmp expect actual
}

test_expect_success 'setup: sgtok' '
	${CC:-cc} -O2 -o sgtok "$top/scripts/sgtok.c"
'

test_expect_success 'rows have the columns of sites.tsv' '
	printf "sg_dma_len(a);\n\tsg_dma_len(b); /* x */ dma_map_sg(c);\n" | fresh &&
	sed "s/sg_dma_len(a)/x/" v0 >v1 &&
	printf "2\twriter\twrites the list\n" >classes &&
	close_it loop:v1 &&
	printf "drivers/x y.c\t%s\n" \
	"1	1	sg_dma_len	read	converted	loop	-" \
	"2	2	sg_dma_len	read	left	writer	writes the list" \
	"2	25	dma_map_sg	map	left	writer	writes the list" >expect &&
	test_cmp expect sites.tsv
'

test_expect_success 'nothing changed: every site is left' '
	printf "f(void)\n{\nsg_dma_len(a);\nfor_each_sg(b);\n}\nint g(void) {\nsg_next(c);\n}\nsg_next(d);\n" | fresh &&
	close_it && want <<-\EOT &&
	3:1:sg_dma_len:left:uncovered
	4:1:for_each_sg:left:uncovered
	7:1:sg_next:left:cpu-side
	9:1:sg_next:left:uncovered
	EOT
	test_grep "no rule covers this form" sites.tsv &&
	test_grep "walks the CPU side of the list only" sites.tsv
'

test_expect_success 'a walk is cpu-side once the reads beside it are converted' '
	fresh <<-\EOT &&
	int f(void) {
		for_each_sg(a) memcpy(sg_virt(sg));
		sg_dma_len(b);
		for_each_sgtable_dma_sg(c) g(sg);
	}
	EOT
	sed "s/sg_dma_len/range_dma_len/" v0 >v1 && close_it loop:v1 &&
	want <<-\EOT
	2:1:for_each_sg:left:cpu-side
	3:1:sg_dma_len:converted:loop
	4:1:for_each_sgtable_dma_sg:left:uncovered
	EOT
'

test_expect_success 'a walk that may feed a helper is not called cpu-side' '
	fresh <<-\EOT &&
	void one(void) { sg_dma_len(a); }
	void all(void) { for_each_sg(b) one(sg); }
	EOT
	close_it && want <<-\EOT &&
	1:18:sg_dma_len:left:uncovered
	2:18:for_each_sg:left:uncovered
	EOT
	sed s/sg_dma_len/r/ v0 >v1 && close_it h:v1 && want <<-\EOT
	1:18:sg_dma_len:converted:h
	2:18:for_each_sg:left:cpu-side
	EOT
'

test_expect_success 'each site goes to the step in which it vanished' '
	fresh <<-\EOT &&
	sg_dma_len(a); sg_dma_address(a);
	sg_dma_len(b); sg_next(b);
	sg_dma_len(c);
	EOT
	sed "s/sg_dma_len(a)/one/; 1i new line" v0 >v1 &&
	cp v1 "v 2" && sed "/^new/d; s/sg_dma_len(b)/two/; s/sg_dma_address(a)/two/" v1 >v3 &&
	sed "s/two/tidied/g; 2i x\\ny\\nz" v3 >v4 &&
	close_it first:v1 "same:v 2" second:v3 tidy:v4 && want <<-\EOT
	1:1:sg_dma_len:converted:first
	1:16:sg_dma_address:converted:second
	2:1:sg_dma_len:converted:second
	2:16:sg_next:left:uncovered
	3:1:sg_dma_len:left:uncovered
	EOT
'

test_expect_success 'inside a hunk the same text, then the same arguments, tell who stayed' '
	fresh <<-\EOT &&
	x = sg_dma_len(sg);
	y = sg_dma_len(sg) + 1;
	z = sg_dma_len(a) + sg_dma_len(b) + sg_dma_len(c);
	EOT
	printf "x = r;\nif (x)\n\ty = sg_dma_len(sg) + 1;\nz = r + sg_dma_len(b)\n + r;\n" >v1 &&
	close_it r:v1 && want <<-\EOT
	1:5:sg_dma_len:converted:r
	2:5:sg_dma_len:left:uncovered
	3:5:sg_dma_len:converted:r
	3:21:sg_dma_len:left:uncovered
	3:37:sg_dma_len:converted:r
	EOT
'

test_expect_success 'inside a hunk what changed its arguments is matched in order' '
	echo "sg_next(a) + sg_next(b) + sg_dma_len(c);" | fresh &&
	echo "sg_next(x) + r + sg_dma_len(d);" >v1 &&
	close_it r:v1 && want <<-\EOT
	1:1:sg_next:left:uncovered
	1:14:sg_next:converted:r
	1:27:sg_dma_len:left:uncovered
	EOT
'

test_expect_success 'a line that moved to another hunk is followed in its function' '
	fresh <<-\EOT &&
	int f(void) {
	sg_next(a);
	keep();
	keep2();
	}
	int g(void) {
	sg_next(a);
	}
	EOT
	printf "%s\n" "int f(void) {" "keep();" "keep2();" "sg_next(a);" "}" \
		"int g(void) {" "r;" "}" >v1 &&
	printf "4\tcursor\tsaved\n" >classes &&
	close_it r:v1 && want <<-\EOT
	2:1:sg_next:left:cursor
	7:1:sg_next:converted:r
	EOT
'

test_expect_success 'a class is for the line of the converted file; the first counts' '
	printf "a;\nsg_dma_len(a);\nsg_dma_len(b);\n" | fresh &&
	printf "i;\nj;\na;\nsg_dma_len(a);\nsg_dma_len(b);\n" >v1 &&
	printf "4\tone\tx y\n2\tno\tno\n4\ttwo\tz\n" >classes &&
	close_it r:v1 && want <<-\EOT
	2:1:sg_dma_len:left:one
	3:1:sg_dma_len:left:uncovered
	EOT
'

test_expect_success 'lost: if0, macro, parse error; a class hit shows that it was seen' '
	fresh <<-\EOT &&
	#if 0
	sg_dma_len(a);
	#endif
	#define M sg_dma_len(b)
	#define N sg_dma_len(c)
	sg_dma_len(d);
	sg_dma_len(e);
	sg_dma_len(f);
	EOT
	sed "/^[467]$/d" seen >s && mv s seen &&
	printf "5\titer\tcustom iterator\n7\tone\tx\n" >classes &&
	close_it && want <<-\EOT &&
	2:1:sg_dma_len:lost:if0
	4:11:sg_dma_len:lost:macro
	5:11:sg_dma_len:left:iter
	6:1:sg_dma_len:lost:parse-error
	7:1:sg_dma_len:left:one
	8:1:sg_dma_len:left:uncovered
	EOT
	test_grep "in the body of macro M" sites.tsv &&
	echo 4 >>seen && close_it && test_grep "4	.*left	uncovered" sites.tsv &&
	printf "parse\tparse error at line 6\n" >status && close_it &&
	test_grep "parse-error	parse error at line 6" sites.tsv
'

test_expect_success 'a macro that was converted is converted' '
	printf "#define M \\\\\n sg_dma_len(a)\n" | fresh &&
	printf "#define M \\\\\n range_dma_len(a)\n" >v1 && close_it r:v1 &&
	echo 2:2:sg_dma_len:converted:r | want
'

test_expect_success 'lost: time-out, for the tokens that the rule could have converted' '
	printf "sg_dma_len(a);\nsg_next(b);\nsg_dma_len(c);\n" | fresh &&
	printf "3\tone\tx\n" >classes &&
	printf "timeout\tslow\tsg_dma_len dma_map_sg\n" >status &&
	close_it && want <<-\EOT &&
	1:1:sg_dma_len:lost:timeout
	2:1:sg_next:left:uncovered
	3:1:sg_dma_len:left:one
	EOT
	test_grep "rule slow did not end in time" sites.tsv &&
	printf "timeout\tslow\n" >status && close_it &&
	grep -c lost sites.tsv >actual && echo 2 | want
'

test_expect_success 'lost: spatch died in a rule that could have converted the token' '
	printf "sg_dma_len(a);\nsg_next(b);\n" | fresh &&
	printf "crash\twalk\tsg_dma_len\n" >status &&
	close_it && want <<-\EOT &&
	1:1:sg_dma_len:lost:crash
	2:1:sg_next:left:uncovered
	EOT
	test_grep "spatch died in rule walk" sites.tsv
'

test_expect_success 'no marks at all: "-" is an empty file' '
	echo "sg_dma_len(a);" | fresh && mkdir -p w2 &&
	ledger_close x.c v0 - - - w2 sites.tsv &&
	cut -f6,7 sites.tsv >actual && echo "lost	parse-error" | want
'

test_expect_success 'an empty file, and one without sites, have an empty ledger' '
	fresh </dev/null && close_it && want </dev/null &&
	echo x >v1 && close_it r:v1 && want </dev/null
'

test_expect_success 'CRLF, Latin-1, NUL and a missing last newline are followed' '
	printf "/* \\344 */ sg_next(a);\r\nsg_dma_len(b);\000\r\nsg_dma_len(c);" | fresh &&
	printf "x;\n/* \\344 */ sg_next(a);\r\nr;\000\r\nsg_dma_len(c);\n" >v1 &&
	printf "1\n2\n3\n" >seen && close_it r:v1 && want <<-\EOT
	1:9:sg_next:left:uncovered
	2:1:sg_dma_len:converted:r
	3:1:sg_dma_len:left:uncovered
	EOT
'

test_expect_success 'a step that adds a use is an error, and nothing is written' '
	echo "sg_next(a);" | fresh && printf "sg_next(a);\nsg_next(b);\n" >v1 &&
	test_exit 1 close_it r:v1 2>err && cat err &&
	test_grep "drivers/x y.c: step r added a use of sg_next (line 2" err &&
	! test -e sites.tsv && ! test -e sites.tsv.new &&
	echo "r; sg_dma_len(b);" >v1 && test_exit 1 close_it r:v1 2>err &&
	test_grep "added a use of sg_dma_len" err
'

test_expect_success 'a site that vanished from a line that did not change is an error' '
	printf "x;\nsg_next(a);\n" | fresh && printf "/*\nsg_next(a);\n" >v1 &&
	test_exit 1 close_it r:v1 2>err &&
	test_grep "lost sg_next at line 2, which it did not change" err
'

test_expect_success 'a site that went to another function cannot be followed' '
	printf "int f(void) {\nsg_next(a);\n}\nx;\nint g(void) {\ny;\n}\n" | fresh &&
	printf "int f(void) {\n}\nx;\nint g(void) {\nsg_next(a);\ny;\n}\n" >v1 &&
	test_exit 1 close_it r:v1 2>err && test_grep "cannot tell which sg_next" err
'

test_expect_success 'bad input files are errors' '
	echo "sg_next(a);" | fresh &&
	echo "1 x" >classes && test_exit 1 close_it 2>err &&
	test_grep "not line, class, reason" err && rm classes &&
	printf "oops\tx\n" >status && test_exit 1 close_it 2>err &&
	test_grep "none of timeout, crash, parse" err && rm status &&
	test_exit 1 close_it v1 2>err && test_grep "not ID:VERSION" err &&
	test_exit 1 close_it r:none 2>err &&
	test_exit 1 ledger_close x.c none - - - work sites.tsv 2>err &&
	test_exit 1 ledger_close x.c v0 none - - work sites.tsv 2>err &&
	test_grep "cannot read none" err
'

test_expect_success 'a full disk is an error' '
	if test -w /dev/full; then
		echo "sg_next(a);" | fresh && mkdir -p w3 &&
		ln -sf /dev/full full.new &&
		test_exit 1 ledger_close x.c v0 - - - w3 full
	fi
'

test_expect_success 'the sums of a ledger' '
	row() { printf "x.c\t1\t1\tt\t%s\t%s\t%s\t-\n" "$@"; } &&
	{ row read converted r && row read left writer && row walk left cpu-side &&
	  row map lost timeout && row walk left cpu-side; } >in &&
	printf "x.c\ny.c\n" >all && : >proved &&
	awk -F"\t" -f "$top/scripts/lib/evidence-table.awk" in proved all | cut -f1-8 | tail -n +2 >actual &&
	printf "x.c\t5\t2\t1\t1\t3\t1\tcpu-side=2 timeout=1 writer=1\ny.c\t0\t0\t0\t0\t0\t0\t-\n" | want
'

# Random edits of random files: the ledger must close, and be true.
test_expect_success 'random conversions: the sums agree and each fate is true' '
	cat >gen.awk <<-\EOT &&
	# A file of uses with a number each; conversions of some; other edits.
	function put(v, s) { print s >("v" v) }
	BEGIN {
		srand(seed)
		n = split("sg_dma_len sg_next sg_dma_address", tok, " ")
		for (l = 1; l <= 40; l++)
			for (k = 0; k < 3; k++) {
				use[l, k] = rand() < .4 ? tok[int(rand() * n) + 1] : ""
				born[l, k] = use[l, k]
			}
		for (v = 0; v <= 3; v++) {
			for (l = 1; l <= 40; l++) {
				if (v && rand() < .1)
					pre[l] = pre[l] "x" v ";\n"
				text = ""
				for (k = 0; k < 3; k++) {
					if (v && use[l, k] != "" && rand() < .2) {
						use[l, k] = ""
						fate[l, k] = "r" v
					}
					text = text (use[l, k] == "" ? " y;" : \
						" " use[l, k] "(n" l "_" k ");")
				}
				put(v, pre[l] text)
			}
			close("v" v)
		}
		for (l = 1; l <= 40; l++)
			for (k = 0; k < 3; k++)
				if (born[l, k] != "")
					print l ":" born[l, k] ":" \
					      ((l, k) in fate ? fate[l, k] : "uncovered")
	}
	EOT
	i=0 &&
	while test $i -lt 100; do
		i=$((i + 1)) &&
		rm -f v? seen classes status &&
		awk -v seed=$i -f gen.awk >expect &&
		awk "{ print NR }" v0 >seen &&
		close_it r1:v1 r2:v2 r3:v3 &&
		cut -d: -f1,3,5 actual >got && test_cmp expect got || return 1
	done
'

test_done
