# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The work of a campaign on other machines. A unit is the names of some files, and a kind of work: whoever has
# the same tree, rules and tools makes the same results of it, under the same names, so that they are
# put into the cache here as if they were made here. What does not come back is done here.
#
# $farm says where: "hosts:FILE" (a list of GNU parallel's, with ssh) or "slurm" (job arrays; tree, program and
# state on a file system that all nodes have). A unit is N, of names, a line each, in
# $campaign/units/KIND; N.in has what it starts from; N.tar is what came back.

# farm_out KIND LISTS - the files that the lists have, of which LISTS is one, as units of KIND; LISTS keeps those
# lists of which a result is still missing. A list is "FILE<TAB>result", a row each.
farm_out() {
	[ -n "${farm:-}" ] || return 0
	_units=$campaign/units/$1
	# what came back to one that was killed
	farm_import_all "$_units"
	_farm_missing "$2"
	rm -rf "$_units" && mkdir -p "$_units" || die "cannot write in $campaign - is the disk full?"
	_n=0
	while IFS= read -r _list; do
		_n=$((_n + 1))
		cut -f1 "$_list" >"$_units/$_n" || die "cannot write in $campaign - is the disk full?"
	done <"$2"
	[ "$_n" -eq 0 ] || _farm_send "$1" "$_n"
	farm_import_all "$_units"
	_farm_missing "$2"
	[ ! -s "$2" ] || warn "$(wc -l <"$2") units of $_n did not come back: done here"
}

# farm_verify MAP - the evidence for MAP ("FILE<TAB>result of convert") by units of the kind "evidence"
farm_verify() {
	[ -n "${farm:-}" ] || return 0
	_units=$campaign/units/evidence
	farm_import_all "$_units"
	rm -rf "$_units" && mkdir -p "$_units" || die "cannot write in $campaign - is the disk full?"
	verify_keys "$1"
	while IFS='	' read -r _f _d _k; do
		[ -f "$_k/evidence" ] || printf '%s\t%s\n' "$_f" "$_d"
	done <"$tmpd/keys" >"$tmpd/unproved"
	[ -s "$tmpd/unproved" ] || return 0
	# the first file of a build is the dearest: not too few to one
	split -l 16 -d -a 5 "$tmpd/unproved" "$_units/of." || die "cannot write in $campaign - is the disk full?"
	_n=0
	for _list in "$_units"/of.*; do
		_n=$((_n + 1))
		cut -f1 "$_list" >"$_units/$_n" &&
		awk -F'\t' -v cache="$cache/" '
		{
			dir = substr($2, length(cache) + 1)
			split(dir, part, "/")
			print part[1] "/" part[2] "/rules"
			print part[1] "/" part[2] "/" part[3]
		}' "$_list" | sort -u >"$tmpd/pack" &&
		tar -C "$cache" -cf "$_units/$_n.in" -T "$tmpd/pack" && rm "$_list" ||
			die "cannot write in $campaign - is the disk full?"
	done
	_farm_send evidence "$_n"
	farm_import_all "$_units"
}

# _farm_missing LISTS - of these lists, keep those of which a result is missing
_farm_missing() {
	while IFS= read -r _list; do
		while IFS='	' read -r _f _d; do
			[ -f "$_d" ] || [ -f "$_d/e0" ] || { printf '%s\n' "$_list"; break; }
		done <"$_list"
	done <"$1" >"$tmpd/lists.missing" && cp "$tmpd/lists.missing" "$1"
}

# _farm_send KIND N - units 1 to N of KIND, at least once each
_farm_send() {
	case $farm in
	hosts:*) step HOSTS "$2 units: $1" ;;
	slurm) step SLURM "$2 units: $1" ;;
	esac
	"_farm_${farm%%:*}" "$1" "$2"
}

# _farm_hosts KIND N - by ssh. The program and the tree go there first, and stay.
_farm_hosts() {
	need rsync rsync
	_at=sg2phyr-farm
	# the parts of the program that run: what a clone has beside them stays here
	rm -rf "$tmpd/tool" && mkdir -p "$tmpd/tool/sg2phyr" &&
	cp -a "$repo/scripts" "$repo/semantic-patches" "$repo/kernel-series" "$repo/compat" "$tmpd/tool/sg2phyr/" || die "cannot write in $tmpd - is the disk full?"
	# a host may die when a unit is done and not yet back, which parallel takes for done: a second round is
	# for those
	for _round in 1 2; do
		_farm_unmade "$1" "$2"
		[ -s "$tmpd/units" ] || return 0
		_farm_parallel "$1" "$2.$_round"
	done
	_farm_unmade "$1" "$2"
	[ ! -s "$tmpd/units" ] || warn "not all units came back from the hosts of ${farm#hosts:}"
}

# _farm_parallel KIND JOBLOG - the units of $tmpd/units, by all hosts
_farm_parallel() {
	(
		cd "$campaign/units/$1" || exit
		[ -z "${SG2PHYR_JOBLOG:-}" ] || set -- "$@" --joblog "$SG2PHYR_JOBLOG/farm-$1.$2"
		_kind=$1
		shift 2
		# with times, so that what is there already does not go again
		[ ! -f "1.in" ] || set -- "$@" --transferfile '{}.in'
		# shellcheck disable=SC2086 # a progress bar only for a person
		PARALLEL_RSYNC_OPTS='-rltDzR --delete' \
		parallel --will-cite ${bar:-} --sshloginfile "${farm#hosts:}" --retries 4 \
			--workdir "$_at" --basefile "$tmpd/tool/./sg2phyr" --basefile "${linux%/*}/./${linux##*/}" \
			--transferfile '{}' --return '{}.tar' -a "$tmpd/units" "$@" \
			"env SG2PHYR_TIMEOUT=$spatch_seconds SG2PHYR_MEMORY=$spatch_megabytes sg2phyr/scripts/sg2phyr internal-work $_kind $(_farm_quoted "${linux##*/}") {} {}.tar; rc=\$?; rm -f {} {}.in; exit \$rc" 5>&-
	) || :
}

# _farm_unmade KIND N - which of units 1 to N of KIND have not come back: $tmpd/units
_farm_unmade() {
	for _i in $(seq "$2"); do
		[ -f "$campaign/units/$1/$_i.tar" ] || echo "$_i"
	done >"$tmpd/units"
}

# _farm_quoted WORD - for a shell
_farm_quoted() {
	printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"
}

# _farm_slurm KIND N - by job arrays, of at most 1000 tasks as Slurm comes; thrice, for those whose node was lost
_farm_slurm() {
	need sbatch slurm-wlm
	cat >"$campaign/units/$1/job" <<-\EOT || die "cannot write in $campaign - is the disk full?"
	#!/bin/sh
	# one task of an array: the unit that stands in the line of its number
	unit=$(sed -n "${SLURM_ARRAY_TASK_ID}p" "$4")
	# results of each node are its own, as far as they do not come back
	XDG_CACHE_HOME=${SG2PHYR_NODE_CACHE:-/var/tmp}/sg2phyr-$(id -u)/${SLURMD_NODENAME:-node}
	export XDG_CACHE_HOME
	cd "$2" && exec "$1/scripts/sg2phyr" internal-work "$3" "$5" "$unit" "$unit.tar"
	EOT
	trap '[ -z "${_array:-}" ] || scancel "$_array"; rm -rf "$tmpd"' EXIT
	for _round in 1 2 3; do
		_farm_unmade "$1" "$2"
		[ -s "$tmpd/units" ] || break
		split -l 1000 -d -a 5 "$tmpd/units" "$campaign/units/$1/tasks.$_round."
		for _tasks in "$campaign/units/$1/tasks.$_round".*; do
			_array=$(sbatch --parsable --requeue --array="1-$(wc -l <"$_tasks")" --output="$campaign/units/$1/log.%A.%a" \
				--job-name="sg2phyr-$1" "$campaign/units/$1/job" "$repo" "$campaign/units/$1" "$1" "$_tasks" "$linux") ||
				die "sbatch took no job - see above"
			_farm_wait "$1" "$2"
		done
	done
	_array=
	trap 'rm -rf "$tmpd"' EXIT
	[ -z "$(cat "$campaign/units/$1"/log.* 2>/dev/null)" ] || grep -h . "$campaign/units/$1"/log.* | tail -n 20 >&2
}

# _farm_wait KIND N - until the array $_array is through
_farm_wait() {
	while [ -n "$(squeue -h -j "$_array" -o %i 2>/dev/null)" ]; do
		[ -z "${bar:-}" ] || printf '\r  %d of %d units ' "$(find "$campaign/units/$1" -name '*.tar' | wc -l)" "$2" >&2
		sleep 2
	done
	[ -z "${bar:-}" ] || printf '\n' >&2
}

# farm_work KIND UNIT TAR - on the other machine: do the unit, TAR is what goes back
farm_work() {
	mkdir -p "$tmpd/back" "$cache" || die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	[ ! -f "$2.in" ] || farm_import "$2.in"
	_back=$3
	_kind=$1
	cp -- "$2" "$tmpd/unit.names" && set -- || return
	while IFS= read -r _f; do
		set -- "$@" "$_f"
	done <"$tmpd/unit.names"
	: >"$tmpd/pack"
	case $_kind in
	convert)
		migrate_convert "$@"
		while IFS='	' read -r _f _d; do
			_d=${_d#"$cache/"}
			printf '%s\n' "$_d"
			_d=${_d#convert/}
			printf 'convert/%s/rules\n' "${_d%%/*}"
		done <"$tmpd/map" | sort -u >"$tmpd/pack" ;;
	check)
		check_rules
		files_list "$@" >"$tmpd/with" && check_results "$tmpd/map" || return
		cut -f2 "$tmpd/map" | sed "s|^$cache/||" >"$tmpd/pack" ;;
	evidence)
		migrate_convert "$@"
		verify_prepare
		awk -F'\t' 'NR == FNR { want[$0]; next } $1 in want' "$tmpd/unit.names" "$tmpd/changed" >"$tmpd/prove"
		verify_all "$tmpd/prove" || return
		_farm_evidence >"$tmpd/pack" || return ;;
	*) die "there is no such kind of work: $_kind" ;;
	esac
	tar -cf "$_back.new" -C "$cache" -T "$tmpd/pack" -C "$tmpd/back" . && mv "$_back.new" "$_back" ||
		die "cannot write $_back - is the disk full?"
}

# _farm_evidence - the names of the evidence in $tmpd/keys, and into $tmpd/back what it depends on
_farm_evidence() {
	cut -f3 "$tmpd/keys" | grep -vx -e - | sed "s|^$cache/||" &&
	awk -F'\t' 'NR == FNR { want[$1]; next } $1 in want' "$tmpd/keys" "$stage/env" >"$tmpd/back/env" || return
	while IFS='	' read -r _f _arch _source _env; do
		[ "$_arch" != - ] || continue
		mkdir -p "$tmpd/back/deps/$_arch/${_source%/*}" &&
		cp -- "$stage/$_arch/deps/$_source" "$tmpd/back/deps/$_arch/$_source" || return
	done <"$tmpd/back/env"
}

# farm_import_all UNITS - what has come back
farm_import_all() {
	for _tar in "$1"/*.tar; do
		[ ! -f "$_tar" ] || { farm_import "$_tar" && rm -f "$_tar"; } || warn "$_tar is broken: its unit is done here"
	done
}

# farm_import TAR - results into the cache, and for evidence what it depends on into the stage
farm_import() {
	_in=$tmpd/import.tar
	rm -rf "$_in" && mkdir -p "$_in" && tar -C "$_in" --no-same-owner -xf "$1" 2>"$tmpd/err" || return
	(cd "$_in" && {
		find convert -name e0 2>/dev/null | sed 's,/e0$,,'
		find verify -name evidence 2>/dev/null | sed 's,/evidence$,,'
	}) >"$tmpd/results.in"
	while IFS= read -r _d; do
		install_result "$_in/$_d" "$cache/$_d" || return
	done <"$tmpd/results.in"
	(cd "$_in" && find check convert/*/rules -type f 2>/dev/null) >"$tmpd/results.in"
	while IFS= read -r _d; do
		[ -f "$cache/$_d" ] || { mkdir -p "$cache/${_d%/*}" && mv "$_in/$_d" "$cache/$_d"; } || return
	done <"$tmpd/results.in"
	[ ! -s "$_in/env" ] || record_import "$_in"
}
