# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What every part of sg2phyr uses: messages, exit codes, the cache, hashes.

LC_ALL=C TZ=UTC
export LC_ALL TZ
unset CDPATH
umask 022
# what a calling make or the environment says to builds is not for the kernel's
unset MAKEFLAGS MFLAGS MAKEOVERRIDES MAKELEVEL GNUMAKEFLAGS M O C W V KBUILD_OUTPUT KBUILD_EXTMOD \
	ARCH CROSS_COMPILE CC KCFLAGS KCPPFLAGS KAFLAGS KCONFIG_CONFIG KCONFIG_ALLCONFIG

# Exit codes of all commands
readonly EXIT_CLEAN=0		# done, nothing to report
readonly EXIT_FINDINGS=1	# done, with findings or losses
readonly EXIT_USAGE=2		# bad usage or a missing prerequisite
export EXIT_CLEAN EXIT_FINDINGS EXIT_USAGE

# what this is a version of; a number first, as SARIF has it
# shellcheck disable=SC2034 # used by what sources this file
readonly sg2phyr_version=0.7

# Everything that is kept between runs; content-addressed, safe to delete
# shellcheck disable=SC2034 # used by what sources this file
cache=${XDG_CACHE_HOME:-$HOME/.cache}/sg2phyr

if [ -t 2 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ]; then
	_red=$(printf '\033[31m') _off=$(printf '\033[0m')
else
	_red='' _off=''
fi

# say TEXT - progress for a person; silent with -s
say() {
	[ "${quiet:-0}" -eq 1 ] || printf '%s\n' "$*" >&2
}

# step VERB WHAT - one line in the form of a kernel build log
step() {
	[ "${quiet:-0}" -eq 1 ] || printf '  %-8s%s\n' "$1" "$2" >&2
}

# warn TEXT - something was lost or is odd
warn() {
	printf '%s\n' "${_red}sg2phyr: warning:${_off} $*" >&2
}

# die TEXT - bad usage or a missing prerequisite: names cause and cure, exit 2
die() {
	printf '%s\n' "${_red}sg2phyr: error:${_off} $*" >&2
	exit "$EXIT_USAGE"
}

# need COMMAND PACKAGE - a prerequisite, or die naming the package
need() {
	command -v "$1" >/dev/null 2>&1 ||
		die "$1 is not installed - run 'sg2phyr setup' or 'apt-get install $2'"
}

# make_tmp - set $tmpd to a private directory that goes away with this process
make_tmp() {
	[ -z "${tmpd:-}" ] || return 0
	tmpd=$(mktemp -d "${TMPDIR:-/tmp}/sg2phyr.XXXXXX") ||
		die "cannot make a temporary directory in ${TMPDIR:-/tmp} - is it full?"
	trap 'rm -rf "$tmpd"' EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM HUP
}

# hash_stdin - sha256 of stdin, as hex digits only
hash_stdin() {
	_hash=$(sha256sum) && printf '%s\n' "${_hash%% *}"
}

# hash_files FILE... - one hash over names and contents, in the order given
hash_files() {
	sha256sum -- "$@" | hash_stdin
}

# hash_repo DIR... - one hash over all files below these directories of the repo
hash_repo() {
	(cd "$repo" && find "$@" -type f -print0 | sort -z |
		xargs -0 sha256sum --) | hash_stdin
}

# install_result NEW FINAL - put a finished directory in its place at once, so
# that a killed run leaves either all of a result or nothing. A result that
# another process put there first is as good as ours.
install_result() {
	mkdir -p "$(dirname "$2")" &&
	{ mv -T "$1" "$2" 2>/dev/null || { [ -d "$2" ] && rm -rf "$1"; }; }
}

# jobs_check - die unless $jobs, from the command line, is a number of jobs
jobs_check() {
	case ${jobs?} in
	''|*[!0-9]*|0) die "-j wants a number of jobs, not '$jobs'" ;;
	esac
}

# _memory_guard - what tells GNU parallel to begin no job while memory is short, where all jobs at the limit of
# each (spatch.sh) do not fit. It looks by four programs ten times a second, most of a core where there are two.
_memory_guard() {
	awk -v mb=$((${jobs:?} * ${spatch_megabytes:?})) '
		/^MemAvailable:/ && $2 / 1024 >= mb { fit = 1 }
		END { if (!fit) print "--memfree 256M" }' /proc/meminfo
}

# at_once NAME ROWS ARGUMENT... - GNU parallel over the rows of a file with $jobs jobs, and these arguments:
# its options and the command. In a campaign, NAME is what its log of jobs is called; what holds its lock
# stays with who runs it.
at_once() {
	_name=$1 _rows=$2
	shift 2
	[ -z "${SG2PHYR_JOBLOG:-}" ] ||
		set -- --joblog "$SG2PHYR_JOBLOG/$_name.$(wc -l <"$_rows")" "$@"
	# shellcheck disable=SC2046,SC2086 # a progress bar only for a person, and options in words
	parallel --will-cite -q ${bar:-} -j"${jobs:?}" $(_memory_guard) -a "$_rows" "$@" 5>&-
}

# processes_of PID - "PID<TAB>KiB in memory" of it and of all that it began and that is still there
processes_of() {
	ps -e -o pid= -o ppid= -o rss= | awk -v OFS='\t' -v pid="$1" '
		{ of[$1] = $2; rss[$1] = $3 }
		END {
			for (p in of) {
				for (q = p; q > 1 && q != pid; q = of[q])
					;
				if (q == pid)
					print p, rss[p]
			}
		}'
}
