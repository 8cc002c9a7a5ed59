# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What each run of spatch is given: its own macro file and isomorphisms, with our additions.

# seconds of CPU time and megabytes of memory that one rule may take on one file: what a loaded
# machine makes of it is kept, too. One that sleeps may take ten times as long.
spatch_seconds=${SG2PHYR_TIMEOUT:-120}
spatch_megabytes=${SG2PHYR_MEMORY:-4096}

# spatch_prepare - set $spatch_is, its version, and $spatch_std and $spatch_iso, what it was
# installed with
spatch_prepare() {
	need spatch coccinelle
	need parallel parallel
	spatch_is=$(spatch --version | head -n 1)
	# spatch says where it was installed; the macro file comes with it
	spatch_std=${COCCINELLE_HOME:-$(spatch --version | sed -n 's/.*--libdir=\([^ ]*\).*/\1/p')/coccinelle}/standard.h
	spatch_iso=${spatch_std%.h}.iso
	for _f in "$spatch_std" "$spatch_iso"; do
		[ -f "$_f" ] || die "$_f is missing - install the package coccinelle or set COCCINELLE_HOME"
	done
}

# spatch_files DIR - write rules.iso and builtins.h into DIR
spatch_files() {
	awk -f "$repo/scripts/lib/iso.awk" "$repo/semantic-patches/lib/isomorphisms-unused" "$spatch_iso" >"$1/rules.iso" ||
		die "cannot write in $cache - is the disk full?"
	{
		# a part of what a result depends on
		printf "/* %s %s */\n" "$spatch_is" "$(hash_stdin <"$1/rules.iso")"
		cat "$spatch_std" "$repo/semantic-patches/lib/macros-linux.h"
	} >"$1/builtins.h"
}

# rule_parses MODE RULE DIR - die unless spatch takes RULE, with the files of DIR. One that has
# parsed once does so again.
rule_parses() {
	mkdir -p "$cache/rules/parsed" || die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	_parsed=$cache/rules/parsed/$({ head -n 1 "$3/builtins.h"; echo "$1"; cat "$2"; } | hash_stdin)
	[ ! -f "$_parsed" ] || return 0
	timeout -k 5 60 spatch -D "$1" --parse-cocci "$2" --iso-file "$3/rules.iso" >"$tmpd/parse.log" 2>&1 </dev/null || {
		tail -n 5 "$tmpd/parse.log" >&2
		die "the rule ${2#"$repo/"} does not parse - see spatch's message above"
	}
	: >"$_parsed"
}

# spatch_limited DIR ARGUMENT... - spatch in DIR, with limits on its time and memory; for a subshell, which gets
# 124 from a run that sleeps too long, and 152 (SIGXCPU) from one that works too long
spatch_limited() {
	# shellcheck disable=SC3045 # dash has -S, too
	cd "$1" && ulimit -S -t "$spatch_seconds" && ulimit -S -v $((spatch_megabytes * 1024)) || return
	shift
	TMPDIR=$tmpd timeout -k 5 $((spatch_seconds * 10)) spatch --very-quiet "$@"
}
