# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The boot matrix with converted drivers: what of their new lines has run, by what gcov has counted in the
# machines. boot-compat.sh has the matrix itself.

# converted_of SOURCES - convert those of the files in SOURCES, "OBJECT<TAB>FILE" a line, that $linux has: $tmpd/changed
converted_of() {
	setup_tools
	convert_prepare
	cut -f2 "$1" | sort -u | while IFS= read -r _f; do
		[ ! -f "$linux/$_f" ] || printf '%s\n' "$_f"
	done >"$tmpd/sources"
	tr '\n' '\0' <"$tmpd/sources" >"$tmpd/files"
	files_with_tokens "$tmpd/files" >"$tmpd/with"
	migrate_convert_files "$(wc -l <"$tmpd/sources")"
	[ -s "$tmpd/changed" ] || die "convert changes nothing of what this kernel is made of"
}

# converted_files DIR BASE - convert what the kernels of the machines in $tmpd/on are made of: $tmpd/changed, and for each
# machine the objects that these are in, $tmpd/counted.MACHINE. The kernel BASE (plain or compat) of a machine, which is of
# the same configuration, says what that is.
converted_files() {
	while read -r _m <&3; do
		compat_kernel "$2" "$_m" "$1" || die "the $2 kernel for $_m does not compile - see above"
	done 3<"$tmpd/on"
	cat "$1"/*."$2.sources" >"$tmpd/compiled" && converted_of "$tmpd/compiled"
	[ -z "$breaking" ] || converted_break "$breaking"
	while read -r _m; do
		awk -F'\t' '
		what == "changed" { changed[$1]; next }
		$2 in changed { print $1 }' what=changed "$tmpd/changed" what=sources "$1/$_m.$2.sources" | sort -u >"$tmpd/counted.$_m"
	done <"$tmpd/on"
}

# converted_less - leave out of $tmpd/changed what a series on the core changes: it has its own text of that
converted_less() {
	_core_patched "$repo"/kernel-series/native/*/patches/*.patch >"$tmpd/theirs"
	awk -F'\t' 'what == "theirs" { theirs[$0]; next } !($1 in theirs)' what=theirs "$tmpd/theirs" what=changed "$tmpd/changed" >"$tmpd/less" &&
	mv "$tmpd/less" "$tmpd/changed" || die "cannot write in $tmpd - is the disk full?"
}

# converted_counts LOG GCNO - "FILE<TAB>line<TAB>count" for each line of code of the converted files, as LOG has them;
# GCNO is where the compiler's notes are; $cross is of the machine
converted_counts() {
	rm -rf "$tmpd/counts" && cp -a "$2" "$tmpd/counts" || return
	(cd "$tmpd/counts" && find . -name '*.gcno' -printf '%P\n' | sed 's/gcno$/gcda/') >"$tmpd/gcno"
	grep -a '^counts ' "$1" | tr -d '\r' | awk -v dir="$tmpd/counts/" '
		what == "gcno" { wanted[$0]; next }
		{ name = $2; sub(/^.*\/obj\/[^\/]*\//, "", name) }
		# not of an object with converted files: of one that has the same name
		!(name in wanted) { next }
		# a dot ends what was not torn; each line comes twice
		!sub(/\.$/, "") { next }
		$3 == "end" { wanted_lines[name] = $4; next }
		NF == 4 && $3 ~ /^[0-9a-f]+:$/ && $4 ~ /^[0-9a-f]+$/ && !((name, $3) in seen) {
			seen[name, $3]
			n[name]++
			print $3, $4 >(dir name ".hex")
		}
		END {
			for (name in wanted_lines)
				if (n[name] == wanted_lines[name])
					print name
				else
					print name ": not all of its counts came out of the machine" >"/dev/stderr"
		}' what=gcno "$tmpd/gcno" what=log - >"$tmpd/gcda" || return
	while IFS= read -r _f; do
		xxd -r -c 32 "$tmpd/counts/$_f.hex" "$tmpd/counts/$_f" &&
		(cd "$tmpd/counts/${_f%/*}" && "${cross}gcov" --json-format --stdout "${_f##*/}") >"$tmpd/gcov.json" 2>/dev/null &&
		jq -r '.files[] | (.file | sub("^.*/tree/"; "")) as $file | .lines[] | [$file, .line_number, .count] | @tsv' "$tmpd/gcov.json" || return
	done <"$tmpd/gcda"
}

# converted_table RUN - what of the converted files has run, in which machines; $tmpd/machines and $tmpd/verdicts are
# of the matrix. Leaves converted.tsv among the results, and in the cache what is evidence.
converted_table() {
	: >"$tmpd/ran"
	while IFS='	' read -r _mode _word _devices; do
		_m=$(compat_field mode "$_mode" 3)
		boot_arch "$_m"
		converted_counts "$out/boot/converted/converted-$_mode-$_word.log" "$1/$_m.converted.gcno" >"$tmpd/lines.ran" ||
			die "gcov cannot read what the machine $_mode $_word counted"
		sed "s/^/$_mode	$_devices	/" "$tmpd/lines.ran" >>"$tmpd/ran" || die "cannot write in $tmpd - is the disk full?"
	done <"$tmpd/machines"
	awk -F'\t' -v OFS='\t' -v out="$tmpd/converted.tsv" -f "$repo/scripts/lib/boot-converted.awk" \
		what=drives "$compat_table" what=lines "$1/lines" what=verdicts "$tmpd/verdicts" what=ran "$tmpd/ran" ||
		die "cannot write in $tmpd - is the disk full?"
	# what is broken is no evidence of anything
	{ [ -n "$breaking" ] || converted_record; } && cp "$tmpd/converted.tsv" "$out/boot/converted/" ||
		die "cannot write in $cache or $out - is the disk full?"
}

# converted_record - what passed in converted.tsv is evidence of the converted texts: to $cache/runs, by their hashes
converted_record() {
	mkdir -p "$cache/runs" && changed_sums >"$tmpd/sums" || return
	while IFS='	' read -r _f _sum; do
		FILE=$_f awk -F'\t' -v OFS='\t' '
			what == "table" { if ($1 == "machine") arch[$2] = $3; if ($1 == "mode") on[$2] = arch[$3]; next }
			$1 == ENVIRON["FILE"] && $5 == "ok" && $7 != "-" { print $1, on[$3], $2, $3, $4, $6, $7 }' what=table "$compat_table" what=rows "$tmpd/converted.tsv" >"$tmpd/rows"
		[ -s "$tmpd/rows" ] || continue
		touch "$cache/runs/$_sum"
		awk -F'\t' '
		what == "new" { again[$1, $2, $3, $4]; print; next }
		!(($1, $2, $3, $4) in again)' what=new "$tmpd/rows" what=old "$cache/runs/$_sum" >"$cache/runs/$_sum.$$" &&
		mv "$cache/runs/$_sum.$$" "$cache/runs/$_sum" || return
	done <"$tmpd/sums"
}

# converted_break RULE - in place of the converted files of $tmpd/changed, what the semantic patch RULE makes of them: a
# conversion that is wrong, to see that the machines see it
converted_break() {
	_broken=0
	: >"$tmpd/broken.map"
	while IFS='	' read -r _f _d; do
		_at=$tmpd/broken/$_f
		mkdir -p "$_at" && cp "$_d/conv.${_f##*.}" "$_at/conv.${_f##*.}" || die "cannot write in $tmpd - is the disk full?"
		(spatch_limited "$_at" --no-includes --in-place --sp-file "$1" "conv.${_f##*.}") >"$tmpd/break.log" 2>&1 </dev/null || {
			tail -n 3 "$tmpd/break.log" >&2
			die "spatch fails with $1 on what $_f was converted to - see above"
		}
		cmp -s "$_d/conv.${_f##*.}" "$_at/conv.${_f##*.}" || { step BROKEN "$_f"; _broken=1; }
		diff -u --label "a/$_f" --label "b/$_f" "$linux/$_f" "$_at/conv.${_f##*.}" >"$_at/diff"
		printf '%s\t%s\n' "$_f" "$_at" >>"$tmpd/broken.map"
	done <"$tmpd/changed"
	[ "$_broken" -eq 1 ] || die "$1 changes none of the converted files of this kernel"
	cp "$tmpd/broken.map" "$tmpd/changed" || die "cannot write in $tmpd - is the disk full?"
}
