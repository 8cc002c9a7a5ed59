#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The page and the terminal's summary: escaping, totals, links, size and time.
# shellcheck disable=SC2016,SC2317 # bodies of tests are expanded when they run, and call functions
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/fake-result.sh
. "$top/tests/fake-result.sh"

# escaped - html() of each line of stdin
escaped() {
	LC_ALL=C awk -f "$top/scripts/lib/html.awk" -f escaped.awk
}

test_expect_success 'escaping: markup, controls, bad UTF-8 and text that misleads' '
	cat >escaped.awk <<-\END &&
	{ print html($0) }
	END
	{
		printf "%s\n" "plain	tab" "a < b && c > \"d\"" "it'\''s &amp; \\\\n" "Größe ✓ 😀"
		printf "<\001>\033[31m\177\n"
		printf "latin \351, cut \303, long \300\257, surrogate \355\240\200, high \364\220\200\200, tail \200\n"
		printf "bidi \342\200\256 zero \342\200\213 bom \357\273\277 c1 \302\205\n"
		printf "&\351\n"
	} >in &&
	escaped <in >actual &&
	o="<span class=\"odd\">" e="</span>" &&
	{
		printf "%s\n" "plain	tab" "a &lt; b &amp;&amp; c &gt; &quot;d&quot;" "it'\''s &amp;amp; \\\\n" "Größe ✓ 😀"
		printf "%s\n" "&lt;$o\\x01$e&gt;$o\\x1B${e}[31m$o\\x7F$e"
		printf "%s\n" "latin $o\\xE9$e, cut $o\\xC3$e, long $o\\xC0$e$o\\xAF$e, surrogate $o\\xED$e$o\\xA0$e$o\\x80$e, high $o\\xF4$e$o\\x90$e$o\\x80$e$o\\x80$e, tail $o\\x80$e"
		printf "%s\n" "bidi $o""U+202E$e zero $o""U+200B$e bom $o""U+FEFF$e c1 $o""U+0085$e"
		printf "%s\n" "&amp;$o\\xE9$e"
	} >expect &&
	test_cmp expect actual
'

test_expect_success 'a page comes out: UTF-8, no script, nothing from elsewhere, no place, no time' '
	fake_result && in_repo series_make tree out &&
	test_exit 0 in_repo report_html tree out &&
	iconv -f UTF-8 -t UTF-8 out/index.html >/dev/null &&
	! LC_ALL=C grep "[[:cntrl:]]" out/index.html >odd || ! tr -d "\t" <odd | LC_ALL=C grep "[[:cntrl:]]" &&
	! grep -iE "<script|<link|<img|@import|https?:|url\([^#]|javascript" out/index.html &&
	! grep -F "$tmp" out/index.html &&
	! grep "$(date +%Y)" out/index.html &&
	test ! -e out/index.html.new
'

test_expect_success 'every link into the page has its target, and every id is there once' '
	grep -o "href=\"#[^\"]*" out/index.html | cut -d"#" -f2 | sort -u >links &&
	grep -o " id=\"[^\"]*" out/index.html | cut -d\" -f2 | sort >ids &&
	uniq -d ids >twice && test_cmp /dev/null twice &&
	comm -23 links ids >dangling && test_cmp /dev/null dangling &&
	test "$(wc -l <links)" -ge 4
'

test_expect_success 'elements are closed in the order they were opened' '
	awk "BEGIN { RS = \"<\" } NR == 1 { next }
		/^!/ || /^(meta|rect|line)[ >]/ || /\\/>/ { next }
		/^(td|th)[ >]/ { next }	# end tags of cells may be left out
		/^\\// { n = substr(\$0, 2); sub(/[^a-z0-9].*/, \"\", n)
			if (s[d] != n) { print NR \": \" n \" closes \" s[d]; bad = 1; exit } d--; next }
		/^[a-z]/ { n = \$0; sub(/[^a-z0-9].*/, \"\", n); s[++d] = n }
		END { if (d) print \"open: \" s[d]; exit (bad || d) }" out/index.html
'

test_expect_success 'figures, losses and failures are on it, in words' '
	sed "s/<[^>]*>/ /g" out/index.html | tr -s " " >words &&
	test_grep "4 of 5 reads of the DMA side converted (80.0 %)" words &&
	test_grep "1 of 3 converted files with identical object code; 1 not built; 1 different" words &&
	test_grep "1 of 7 sites lost; 5 converted, 1 left with a reason" words &&
	test_grep "1 site lost" words &&
	test_grep "✗ differs" words && test_grep "○ unbuilt" words && test_grep "✗ 2 warnings" words &&
	test_grep "identical x86_64 -O2" words &&
	test_grep "New lines that reached no compiler: 9" words &&
	test_grep "latin.h:1:9 sg_dma_len macro in the body of a macro" words &&
	test_grep "3 files with sites, 1 file without" words &&
	test_grep "make migrate M=drivers" words &&
	! grep none.c words
'

test_expect_success 'sources, reasons and diffs are escaped, the token is marked in its line' '
	test_grep "two words.c:11:2" out/index.html &&
	test_grep "<code><mark>dma_unmap_sg</mark>(qc-&gt;dev" out/index.html &&
	test_grep "the count &amp; the list are kept &lt;here&gt;, by the driver &quot;itself&quot;" out/index.html &&
	test_grep "écriture &quot;ß&quot;" out/index.html &&
	test_grep "caf<span class=\"odd\">.xE9</span>" out/index.html &&
	test_grep "<del>-.*sg_dma_address(data-&gt;sg)" out/index.html &&
	test_grep "<ins>+.*range_dma_first_addr" out/index.html
'

test_expect_success 'the picture has a title, a description and shows the loss without colour' '
	test_grep "role=\"img\" aria-labelledby=\"pt pd\"" out/index.html &&
	test_grep "<desc id=\"pd\">.*7 sites in 3 files: 5 converted, 1 left, 1 lost" out/index.html &&
	test_grep "url(#hatch)" out/index.html
'

test_expect_success 'sums that disagree are not passed over' '
	cp -R out sums && sed "s/^drivers.mmc.host.latin.c	1/drivers\/mmc\/host\/latin.c	9/" out/evidence.tsv >sums/evidence.tsv &&
	in_repo report_html tree sums && test_grep "The sums disagree" sums/index.html &&
	in_repo report_summary sums >s && test_grep "SUMS  *disagree for drivers/mmc/host/latin.c" s
'

test_expect_success 'the same page from another place, shell and awk' '
	mkdir -p else && cp -R repo tree out else/ &&
	(cd else && TZ=Asia/Tokyo TEST_SHELL=bash && export TZ TEST_SHELL && in_repo report_html "$PWD/tree" "$PWD/out") &&
	test_cmp out/index.html else/out/index.html &&
	if command -v busybox >/dev/null; then
		mkdir -p bin && printf "#!/bin/sh\nexec busybox awk \"\$@\"\n" >bin/awk && chmod +x bin/awk &&
		(cd else && PATH=$tmp/bin:$PATH && in_repo report_html tree out) &&
		test_cmp out/index.html else/out/index.html
	fi
'

test_expect_success 'the summary has at most 25 lines, all figures, and ends with the paths' '
	test_exit 0 in_repo report_summary "$PWD/out" >s &&
	test "$(wc -l <s)" -le 25 &&
	awk "length > 100 { print; bad = 1 } END { exit bad }" s &&
	test_grep "sites  *7: 5 converted, 1 left, 1 lost" s &&
	test_grep "reads  *4 of 5 converted (80.0 %)" s &&
	test_grep "LOST  *drivers/mmc/host/latin.h:1" s &&
	test_grep "E2 same  *1 of 3; 1 DIFFER; 1 not built" s &&
	test_grep "E3 builds  *1 of 3; 1 with NEW WARNINGS; 1 not built" s &&
	test_grep "patches  *2" s &&
	tail -n 3 s >last &&
	printf "  page       out/index.html\n  evidence   out/evidence.tsv, sites.tsv\n  series     out/series/\n" >expect &&
	test_cmp expect last
'

test_expect_success 'many classes, losses and unbuilt files still fit in 25 lines' '
	cat >many.awk <<-\END &&
	BEGIN {
		OFS = "\t"
		ev = "many/evidence.tsv"
		si = "many/sites.tsv"
		for (i = 1; i <= 500; i++) {
			dir = "drivers/sub" i % 20
			f = dir sprintf("/a_rather_long_driver_name_%03d.c", i)
			print f, 20, 10, 5, 10, 8, 2, "-", "ok", "ok", "unbuilt", "unbuilt", "-", "-", "loop" >ev
			for (k = 1; k <= 20; k++) {
				status = k > 18 ? "lost" : k > 10 ? "left" : "converted"
				what = status == "left" ? "class" (i + k) % 12 : "loop"
				print f, k * 3, 7, "sg_dma_len", "read", status, what, "reason " k >si
			}
			if (i <= 20)
				system("mkdir -p many/diff/drivers/sub" i % 20 " big/drivers/sub" i % 20)
			o = "many/diff/" f ".diff"
			print "--- a/" f "\n+++ b/" f "\n@@ -1,40 +1,40 @@" >o
			for (k = 1; k <= 40; k++)
				print (k % 4 ? " " : k % 8 ? "-" : "+") "\tcall(sg_dma_len(sg)); /* line " k " of <many> */" >o
			close(o)
			o = "big/" f
			for (k = 1; k <= 70; k++)
				print "\tx = sg_dma_len(sg) & " k ";" >o
			close(o)
		}
	}
	END
	mkdir -p many big && awk -f many.awk && head -n 1 out/evidence.tsv >head &&
	cat head many/evidence.tsv >all && mv all many/evidence.tsv && cp tree/Makefile big/ &&
	in_repo report_summary many >s && test "$(wc -l <s)" -le 25 &&
	awk "length > 100 { print; bad = 1 } END { exit bad }" s &&
	test_grep "in 7 more classes" s
'

test_expect_success 'a page of 500 files takes less than 10 seconds and 10 MB' '
	timeout 10 sh -c ". \"$top/tests/fake-result.sh\"; in_repo report_html big many" &&
	test "$(wc -c <many/index.html)" -lt 10000000 &&
	test_grep "The 40 files with most sites. The other 460 have 9200 sites" many/index.html
'

test_expect_success 'no site at all is said, not drawn' '
	mkdir -p zero && head -n 1 out/evidence.tsv >zero/evidence.tsv && : >zero/sites.tsv &&
	printf "drivers/x/y.c\t0\t0\t0\t0\t0\t0\t-\t-\t-\t-\t-\t-\t-\t-\n" >>zero/evidence.tsv &&
	in_repo report_html tree zero && test_grep "nothing to convert" zero/index.html && ! grep "<svg" zero/index.html &&
	in_repo report_summary zero >s && test_grep "0 with sites, 1 without" s && test_grep "nothing to send" s
'

test_expect_success 'no result, or a full disk: exit 2, a clear line, and the old page stays' '
	mkdir -p empty && test_exit 2 in_repo report_html tree empty 2>err && test_grep "run convert first" err &&
	test_exit 2 in_repo report_summary empty 2>err && test_grep "run convert first" err &&
	cp -R out full && echo old >full/index.html && ln -s /dev/full full/index.html.new &&
	test_exit 2 in_repo report_html tree full 2>err && test_grep "is the disk full" err &&
	echo old >expect && test_cmp expect full/index.html
'

test_expect_success 'the picture stands alone and is well-formed' '
	in_repo report_html tree out && test_grep "<svg xmlns=" out/progress.svg &&
	test_grep "^</svg>" out/progress.svg
'

test_done
