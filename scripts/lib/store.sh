# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The store of what campaigns found out: SQLite, as store.sql says.

# where the store is, if the command does not say it: what is kept, and not made again as the cache is
store=${SG2PHYR_STORE:-${XDG_STATE_HOME:-$HOME/.local/state}/sg2phyr/store.db}

# store_place - $store as an absolute name, and $campaign, where it is noted what runs for it
store_place() {
	case $store in
	/*) ;;
	*) store=$PWD/$store ;;
	esac
	campaign=${store%/*}/campaign
}

# store_sql ARGUMENT... - sqlite3 on the store, which waits for whoever writes in it
store_sql() {
	need sqlite3 sqlite3
	sqlite3 -batch -bail -cmd '.timeout 60000' "$@"
}

# store_open - the store is there, and is of our kind. What a killed writer has left is rolled back, so that it
# can be read by who may only do that.
store_open() {
	need sqlite3 sqlite3
	mkdir -p "$(dirname "$store")" || die "cannot write in $(dirname "$store") - give another file with --store FILE"
	# whoever is killed here leaves no half of a store
	[ -s "$store" ] || { _store_make "$store.$$" store && mv "$store.$$" "$store"; } ||
		die "cannot write $store - give another file with --store FILE"
	_version=$(store_sql "$store" 'PRAGMA user_version' 2>"$tmpd/err") || die "$store: $(cat "$tmpd/err") - give another file with --store FILE"
	case $_version in
	2) ;;
	1) _store_make "$store" store-upgrade || die "$store is of an older version of sg2phyr and cannot be changed - give another file with --store FILE" ;;
	*) die "$store is no store of this version of sg2phyr - give another file with --store FILE" ;;
	esac
}

# _store_make FILE PART - the tables by PART, store or store-upgrade, and how to look at them; all of it or nothing
_store_make() {
	store_sql "$1" "BEGIN IMMEDIATE;" ".read '$repo/scripts/lib/$2.sql'" ".read '$repo/scripts/lib/store-views.sql'" "COMMIT;" >/dev/null
}

# sql_main ARGUMENT... - the command line of sql
sql_main() {
	_form=-box
	while [ "$#" -gt 0 ]; do
		case $1 in
		-h|--help) help_show sql; exit ;;
		--csv) _form=-csv ;;
		--json) _form=-json ;;
		--tsv) _form=-tabs ;;
		--schema) _form=schema ;;
		--store)
			[ "$#" -ge 2 ] || die "$1 needs a value - see sg2phyr sql -h"
			store=$2
			shift ;;
		--) shift; break ;;
		-*) die "no such option: $1 - see sg2phyr sql -h" ;;
		*) break ;;
		esac
		shift
	done
	make_tmp
	[ "$_form" != schema ] || { cat "$repo/scripts/lib/store.sql" "$repo/scripts/lib/store-views.sql"; exit; }
	[ -s "$store" ] || die "there is no store $store - a campaign makes it: sg2phyr campaign start"
	store_open
	# a person may look and not change: what is in there is what was found
	if [ "$#" -eq 0 ]; then
		rm -rf "$tmpd"
		exec sqlite3 -readonly -header "$_form" -cmd '.timeout 60000' "$store"
	fi
	store_sql -readonly -header "$_form" "$store" "$*" || exit "$EXIT_USAGE"
	exit
}

# store_import DIR - a run into the store, all of it or nothing; $run is its number. DIR has what
# campaign_tables wrote.
store_import() {
	store_open
	{
		echo ".mode ascii"
		printf '.separator "\\t" "\\n"\n'
		echo "PRAGMA foreign_keys = OFF;"
		echo "BEGIN IMMEDIATE;"
		cat "$repo/scripts/lib/store-import.sql"
	} >"$tmpd/import.sql"
	# the names of files stand in the program: a directory of our own is where they are
	run=$(cd "$1" && store_sql "$store" ".read '$tmpd/import.sql'") ||
		die "the run could not be written into $store - is the disk full?"
}
