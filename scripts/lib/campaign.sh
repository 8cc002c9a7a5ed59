# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# A campaign: census, conversion, misuse and evidence over the tree, one after the other, into the
# store. Each part keeps what it has done in the cache as it goes, so that a campaign that was ended in
# whatever way goes on where it was. What a campaign was asked for and where it is, is in $campaign:
#
#   asked     "NAME<TAB>value": linux, scope (a PATH a row), jobs, farm, evidence, begun
#   phases    "PHASE<TAB>begun" and "-<TAB>ended", seconds since 1970, a row each as they come
#   pid       who runs it, and when that process began
#   jobs/     logs of GNU parallel, NAME.N of N jobs
#   units/    what is done on other machines (farm.sh)

campaign_main() {
	verb='' evidence=1 farm=''
	case ${1:-} in
	start|resume|status|stop) verb=$1; shift ;;
	esac
	help_options campaign "$@"
	while [ "$#" -gt 0 ]; do
		case $1 in
		-h|--help) help_show campaign; exit ;;
		-s) quiet=1 ;;
		-j?*) jobs=${1#-j} ;;
		--no-evidence) evidence=0 ;;
		--slurm) farm=slurm ;;
		--linux|--store|--hosts|-j)
			[ "$#" -ge 2 ] || die "$1 needs a value - see sg2phyr campaign -h"
			case $1 in
			--linux) linux=$2 ;;
			--store) store=$2 ;;
			--hosts) farm=hosts:$2 ;;
			-j) jobs=$2 ;;
			esac
			shift ;;
		--) shift; break ;;
		-*) die "no such option: $1 - see sg2phyr campaign -h" ;;
		*) break ;;
		esac
		shift
	done
	jobs_check
	store_place
	[ "$verb" = start ] || [ "$#" -eq 0 ] || die "campaign ${verb:-} takes no PATH: it goes on with what start was given - see sg2phyr campaign -h"
	[ ! -t 2 ] || [ "$quiet" -eq 1 ] || bar=--bar
	make_tmp
	case $verb in
	start) _campaign_start "$@" ;;
	resume) _campaign_resume ;;
	status) _campaign_status ;;
	stop) _campaign_stop ;;
	*) die "campaign needs start, resume, status or stop - see sg2phyr campaign -h" ;;
	esac
	exit
}

_campaign_start() {
	linux_dir
	[ -n "$linux" ] || setup_linux
	tree_check "$linux" 7.3 7.2 6.12
	# a wrong PATH is said before anything is begun
	[ "$#" -eq 0 ] || files_list "$@" >"$tmpd/files" || exit "$EXIT_USAGE"
	case $farm in
	hosts:*)
		[ -r "${farm#hosts:}" ] || die "${farm#hosts:} cannot be read - it has a host a line, as N/user@host for N jobs"
		farm=hosts:$(realpath "${farm#hosts:}") ;;
	esac
	_campaign_alone
	{
		printf 'linux\t%s\njobs\t%s\nfarm\t%s\nevidence\t%s\nbegun\t%s\n' "$linux" "$jobs" "$farm" "$evidence" "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
		for _p; do printf 'scope\t%s\n' "$_p"; done
	} >"$tmpd/asked" && cp "$tmpd/asked" "$campaign/asked" || die "cannot write in $campaign - is the disk full?"
	_campaign_run "$@"
}

_campaign_resume() {
	[ -f "$campaign/asked" ] || die "there is no campaign to go on with - begin one: sg2phyr campaign start"
	_campaign_alone
	linux=$(_campaign_asked linux) jobs=$(_campaign_asked jobs) farm=$(_campaign_asked farm) evidence=$(_campaign_asked evidence)
	tree_check "$linux" 7.3 7.2 6.12
	_campaign_asked scope >"$tmpd/scope"
	while IFS= read -r _p; do
		set -- "$@" "$_p"
	done <"$tmpd/scope"
	_campaign_run "$@"
}

# _campaign_asked NAME - what start was given
_campaign_asked() {
	awk -F'\t' -v name="$1" '$1 == name { print $2 }' "$campaign/asked"
}

# _campaign_alone - there is one campaign at a time for a store
_campaign_alone() {
	mkdir -p "$campaign" || die "cannot write in $campaign - give another place with --store FILE"
	exec 5>"$campaign/lock"
	flock -n 5 || die "a campaign is running for $store - see sg2phyr campaign status, or end it: sg2phyr campaign stop"
	printf '%s\t%s\n' "$$" "$(_campaign_since "$$")" >"$campaign/pid" || die "cannot write in $campaign - is the disk full?"
}

# _campaign_since PID - when that process began, in ticks since boot; nothing if it is gone
_campaign_since() {
	[ -r "/proc/$1/stat" ] && sed 's/^.*) //' "/proc/$1/stat" | cut -d' ' -f20
}

# _campaign_pid - print who runs the campaign; false if nobody does
_campaign_pid() {
	[ -f "$campaign/pid" ] || return
	IFS='	' read -r _pid _since <"$campaign/pid" || return
	[ -n "$_since" ] && [ "$(_campaign_since "$_pid")" = "$_since" ] && printf '%s\n' "$_pid"
}

# _campaign_phase NAME - it begins
_campaign_phase() {
	printf '%s\t%s\n' "$1" "$(date +%s)" >>"$campaign/phases"
}

_campaign_run() {
	need parallel parallel
	need sqlite3 sqlite3
	setup_tools
	store_open
	rm -rf "$campaign/jobs" "$campaign/phases" && mkdir "$campaign/jobs" || die "cannot write in $campaign"
	SG2PHYR_JOBLOG=$campaign/jobs
	export SG2PHYR_JOBLOG
	case $(tree_version "$linux") in
	7.*) ;;
	*) evidence=0 ;;
	esac
	_campaign_phase misuse
	mkdir "$tmpd/misuse" &&
	"$repo/scripts/sg2phyr" internal-misuse "$linux" "$jobs" "$bar" "$quiet" "$farm" "$campaign" "$tmpd/misuse" "$@" || exit "$EXIT_USAGE"
	_campaign_phase convert
	migrate_convert "$@"
	if [ "$evidence" -eq 1 ]; then
		_campaign_phase evidence
		migrate_verify
	fi
	_campaign_phase store
	mkdir "$tmpd/tables" "$tmpd/import" && campaign_tables "$tmpd/import" "$*" || die "cannot write in $tmpd - is the disk full?"
	store_import "$tmpd/import"
	_campaign_phase -
	rm -f "$campaign/pid"
	_campaign_totals
}

# _campaign_totals - what the run $run found; 1 if anything is left, lost or not proved
_campaign_totals() {
	store_sql -readonly "$store" "
		SELECT 'run ' || r.id || ' of Linux ' || linux || CASE scope WHEN '' THEN '' ELSE ' (' || scope || ')' END ||
			': ' || files || ' files, ' || (SELECT count(*) FROM file WHERE run = r.id) || ' of them use the API' FROM run r WHERE id = $run;
		SELECT count(*) || ' sites: ' || coalesce(sum(status = 'converted'), 0) || ' converted, ' || coalesce(sum(status = 'left'), 0) || ' left, ' ||
			coalesce(sum(status = 'lost'), 0) || ' lost' FROM sites WHERE run = $run;
		SELECT count(*) || ' files changed: ' || coalesce(sum(e2 LIKE 'identical%'), 0) || ' identical, ' || coalesce(sum(e2 = 'differs'), 0) || ' differ, ' ||
			coalesce(sum(e2 = 'unbuilt'), 0) || ' not built, ' || coalesce(sum(e2 = '-'), 0) || ' without evidence' FROM changes WHERE run = $run;
		SELECT (SELECT count(*) FROM findings WHERE run = $run AND silenced = '-' AND confidence <> 'Low') || ' findings of misuse, ' ||
			(SELECT count(*) FROM losses WHERE run = $run) || ' uses not analysed';" >"$tmpd/totals" || exit "$EXIT_USAGE"
	cat "$tmpd/totals"
	say "all of it: sg2phyr sql --store '$store', sg2phyr report --store '$store'"
	[ "$(store_sql -readonly "$store" "SELECT
		(SELECT count(*) FROM sites WHERE run = $run AND status <> 'converted') +
		(SELECT count(*) FROM changes WHERE run = $run AND (e2 NOT LIKE 'identical%' OR e1 <> 'ok')) +
		(SELECT count(*) FROM findings WHERE run = $run AND silenced = '-' AND confidence <> 'Low') +
		(SELECT count(*) FROM losses WHERE run = $run)")" -eq 0 ] || exit "$EXIT_FINDINGS"
}

# campaign_misuse DIR [PATH...] - what check finds, as rows in DIR/all, and where its results are in DIR/map
campaign_misuse() {
	_to=$1 least=Low only=''
	shift
	check_rules
	check_files "$@"
	check_findings "$tmpd/map" >"$_to/all" && cp "$tmpd/map" "$_to/map" && cp "$checks/rules.tsv" "$_to/rules" && echo "$check_id" >"$_to/id"
}

# campaign_tables DIR SCOPE - the tables of the store for what the phases have left in $tmpd
campaign_tables() {
	migrate_tables "$tmpd/tables" || return
	touch "$tmpd/keys"
	cut -f1 "$tmpd/map" "$tmpd/misuse/map" | sort -u >"$tmpd/names" && census_owners "$tmpd/names" || return
	_check_id=$(cat "$tmpd/misuse/id")
	awk -F'\t' -v OFS='\t' -v dir="$1" -v cache="$cache" -v check_id="$_check_id" -v verify_id="${verify_id:-}" \
		-f "$repo/scripts/lib/subsystem.awk" -f "$repo/scripts/lib/store-rows.awk" \
		what=steps "$tmpd/steps" what=owners "$tmpd/owners" what=map "$tmpd/map" what=keys "$tmpd/keys" \
		what=misusemap "$tmpd/misuse/map" what=misuse "$tmpd/misuse/all" what=sites "$tmpd/tables/sites.tsv" \
		what=evidence "$tmpd/tables/evidence.tsv" || return
	migrate_rows "$tmpd/map" cpu | awk -f "$repo/scripts/lib/cpu-times.awk" | awk -F'\t' -v OFS='\t' '
		what == "map" { key[$1] = $2; next }
		{ print key[$1], $2, $3 == "-" ? "" : $3 }' what=map "$1/conversions" what=times - >"$1/seconds" || return
	migrate_rows "$tmpd/changed" diff | awk -F'\t' -v OFS='\t' -v cache="$cache/convert/" '
	what == "changed" { of[$1] = $2; n[$1, "+"] = n[$1, "-"] = 0; next }
	{ row = substr($0, length($1) + 2) }
	row !~ /^(---|\+\+\+) / { n[$1, substr(row, 1, 1)]++ }
	END {
		for (f in of)
			print substr(of[f], length(cache) + 1), n[f, "+"], n[f, "-"], of[f] "/diff"
	}' what=changed "$tmpd/changed" what=rows - >"$1/change" &&
	_campaign_rules >"$1/rule" &&
	_campaign_rulesets "$1" >"$1/ruleset" || return
	printf '1\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$(_campaign_asked begun)" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" \
		"$(tree_release "$linux")" "$2" "$n_files" "$sg2phyr_version" "$spatch_is" "$(gcc --version | head -n 1)" \
		"$(sparse --version 2>/dev/null | head -n 1)" "$rules_id" "$_check_id" >"$1/run"
}

# _campaign_rules - the rows of rule
_campaign_rules() {
	for _kind in convert class; do
		"rules_$_kind" >"$tmpd/rules.of"
		while read -r _r; do
			rule_read "$_r"
			printf '1\t%s\t%s\t%s\t%s\t%s\n' "$_kind" "$rule_id" "${rule_step:--}" \
				"$(sed -n 's,^// Confidence: ,,p' "$_r" | head -n 1)" "$rule_text"
		done <"$tmpd/rules.of"
	done
	awk -F'\t' -v OFS='\t' '{ print 1, "check", $1, $2, $3, $4 }' "$tmpd/misuse/rules"
}

# _campaign_rulesets DIR - the rows of ruleset
_campaign_rulesets() {
	_with="$spatch_seconds s, $spatch_megabytes MB"
	awk -F'\t' '$2 == "convert" && !seen[$5]++ { print $5 }' "$1/result" | while read -r _id; do
		printf '%s\t%s\t%s\t%s\n' "$_id" "$spatch_is" "$_with" "$(paste -sd' ' "$cache/convert/$_id/rules")"
	done
	printf '%s\t%s\t%s\t\n' "$(cat "$tmpd/misuse/id")" "$spatch_is" "$_with"
	[ -z "${verify_id:-}" ] || printf '%s\t%s\tallmodconfig\t\n' "$verify_id" "$(gcc --version | head -n 1)"
}

_campaign_status() {
	[ -f "$campaign/phases" ] || die "there is no campaign for $store - begin one: sg2phyr campaign start"
	_pid=$(_campaign_pid) || _pid=
	for _f in "$campaign"/jobs/*; do
		[ ! -f "$_f" ] || printf '%s\t%s\n' "$(basename "$_f")" "$(($(wc -l <"$_f") - 1))"
	done >"$tmpd/jobs"
	printf 'Linux %s in %s, begun %s: %s\n' "$(tree_release "$(_campaign_asked linux)")" "$(_campaign_asked linux)" "$(_campaign_asked begun)" \
		"$(if [ -n "$_pid" ]; then echo "running, process $_pid"; elif grep -q '^-' "$campaign/phases"; then echo ended; else echo "not running - go on with: sg2phyr campaign resume"; fi)"
	awk -F'\t' -v now="$(date +%s)" -v running="$_pid" -f "$repo/scripts/lib/campaign-status.awk" \
		what=jobs "$tmpd/jobs" what=phases "$campaign/phases"
}

# _campaign_stop - end who runs it, and all that came from there
_campaign_stop() {
	_pid=$(_campaign_pid) || die "no campaign is running for $store"
	processes_of "$_pid" | cut -f1 >"$tmpd/pids"
	xargs kill <"$tmpd/pids" 2>/dev/null
	for _i in 1 2 3 4 5 6 7 8 9 10; do
		_campaign_pid >/dev/null || break
		sleep 0.5
	done
	! _campaign_pid >/dev/null || xargs kill -9 <"$tmpd/pids" 2>/dev/null
	say "stopped: what is done is kept - go on with: sg2phyr campaign resume"
}
