# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What sg2phyr says of itself: help, versions, words for the completion of shells. The texts are in
# scripts/help, a page a command: with the page, a command is known, and has -h.

# _help PAGE [what=options] - what help.awk makes of that page
_help() {
	awk -v show="$1" -v "${2:-what=}" -f "$repo/scripts/lib/help-read.awk" -f "$repo/scripts/lib/help.awk" "$repo"/scripts/help/*
}

# help_show [COMMAND] - the page of the command, or the overview
help_show() {
	help_command "${1:-sg2phyr}" || [ "${1:-sg2phyr}" = sg2phyr ] || die "no such command: $1 - see sg2phyr -h"
	_help "${1:-sg2phyr}"
}

# help_command WORD - is this a command?
help_command() {
	case $1 in
	''|sg2phyr|*[!a-z-]*) return 1 ;;
	esac
	[ -f "$repo/scripts/help/$1" ]
}

# help_options COMMAND ARGUMENT... - die at an option that the page of the command does not have
help_options() {
	_of=$1
	shift
	case ${1:-} in
	-*) ;;
	*) return 0 ;;
	esac
	# with a blank on each side of name and value
	_options=$(_help "$_of" what=options | tr '\t\n' '= ') || exit "$EXIT_USAGE"
	while [ "$#" -gt 0 ]; do
		case $1 in
		--|[!-]*|'') return 0 ;;
		-j?*) _o=-j _takes='' ;;
		*) _o=$1 _takes=1 ;;
		esac
		case " $_options" in
		*" $_o= "*) ;;
		*" $_o="*) [ -z "$_takes" ] || [ "$#" -lt 2 ] || shift ;;
		*) die "no such option: $1 - see sg2phyr $_of -h" ;;
		esac
		shift
	done
}

# help_words VALUE - words that can stand for VALUE in a page, a line each; for completion
help_words() {
	case $1 in
	RULE)
		for _r in "$repo"/semantic-patches/check/*.cocci; do
			_r=${_r##*/}
			printf '%s\n' "${_r%.cocci}"
		done ;;
	TARGET) boot_targets | cut -f1 ;;
	DEVICE) awk -F'\t' '$1 == "device" { print $2 }' "$compat_table" ;;
	MODE) awk -F'\t' '$1 == "mode" { print $2 }' "$compat_table" ;;
	COMMAND)
		for _r in "$repo"/scripts/help/*; do
			_r=${_r##*/}
			! help_command "$_r" || printf '%s\n' "$_r"
		done ;;
	esac
}

# version_show - what --version prints: our version and rules, and what we call
version_show() {
	printf 'sg2phyr %s\n' "$sg2phyr_version"
	for _d in convert check; do
		_version_line "rules of $_d" "$(hash_repo "semantic-patches/$_d" | cut -c1-12)"
	done
	for _c in spatch sparse gcc clang parallel sqlite3 jq gnuplot git make; do
		if ! command -v "$_c" >/dev/null 2>&1; then
			_version_line "$_c" "not installed"
		else
			_v=$("$_c" --version 2>&1 </dev/null | head -n 1)
			_version_line "$_c" "${_v:-does not say}"
		fi
	done
}

_version_line() {
	printf '%-16s  %s\n' "$1" "$2"
}
