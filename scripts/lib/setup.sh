# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Packages and the kernel source. Everything through apt: packages into the
# system, the kernel source through an apt state of our own below the cache, so
# that the system's list of sources stays as it is.

# Kernel sources that we know to work, best first: package and suites to try
setup_sources='linux-source-7.3 trixie-backports
linux-source-7.3 sid
linux-source-7.2 trixie-backports
linux-source-7.2 sid'

# setup_missing_packages [tests] - print the packages of scripts/packages, and those of tests/packages, that are not
# installed
setup_missing_packages() {
	cat "$repo/scripts/packages" ${1:+"$repo/tests/packages"} | grep -v '^#' | cut -f1 >"$tmpd/want"
	# shellcheck disable=SC2016 # the format is dpkg-query's
	# dpkg-query fails when one is unknown to it, which is an answer too
	xargs dpkg-query -W -f='${db:Status-Status} ${Package}\n' <"$tmpd/want" 2>/dev/null |
		sed -n 's/^installed //p' | sort >"$tmpd/have" || :
	sort "$tmpd/want" | comm -23 - "$tmpd/have"
}

# setup_packages [tests] - install what is missing, or say what to install and die
setup_packages() {
	[ -z "${1:-}" ] || [ -r "$repo/tests/packages" ] || die "tests are in a clone of sg2phyr, not in what is installed: no --tests"
	missing=$(setup_missing_packages "$@" | tr '\n' ' ')
	missing=${missing% }
	[ -n "$missing" ] || return 0
	[ "$(id -u)" -eq 0 ] || die "packages are missing and only root can install them - run: apt-get install $missing"
	step SETUP "$missing"
	# shellcheck disable=SC2086 # a list of names
	# the list of packages may be old or absent: refresh it once
	{ apt-get -q update &&
	  DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends -- $missing
	} >"$tmpd/apt.log" 2>&1 </dev/null || {
		tail -n 5 "$tmpd/apt.log" >&2
		die "apt-get could not install: $missing - is there a network? see above"
	}
}

# _setup_mirror - the archive that this machine's apt takes Debian from
_setup_mirror() {
	# shellcheck disable=SC2016 # the format is apt's
	apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' |
		sed -n 's/^Debian //p' | head -n 1
}

# _setup_apt SUITE COMMAND... - apt-get with a state of our own, on SUITE only
_setup_apt() {
	_suite=$1
	shift
	_apt=$cache/apt/$_suite
	mkdir -p "$_apt/lists/partial" "$_apt/archives/partial"
	printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' \
		"$mirror" "$_suite" >"$_apt/sources.list"
	apt-get -q -o Dir::State="$_apt" -o Dir::Cache="$_apt" \
		-o Dir::State::status=/dev/null \
		-o Dir::Etc::sourcelist="$_apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
		-o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
		-o APT::Update::Error-Mode=any -o APT::Sandbox::User="$(id -un)" \
		-o Acquire::AllowInsecureRepositories=false -o Acquire::Retries=2 "$@"
}

# _setup_fetch PACKAGE SUITE - fetch and unpack one kernel source, print its directory
_setup_fetch() {
	_setup_apt "$2" update >"$tmpd/apt.log" 2>&1 </dev/null || return 1
	mkdir -p "$tmpd/deb"
	# --print-uris knows the version and whether the package exists at all; apt
	# refuses to download what the signed index does not name
	(cd "$tmpd/deb" && _setup_apt "$2" download "$1") >>"$tmpd/apt.log" 2>&1 </dev/null || return 1
	for _deb in "$tmpd/deb/$1"_*.deb; do
		_version=$(dpkg-deb -f "$_deb" Version) || return 1
		_new=$cache/linux/.new.$$
		rm -rf "$_new"
		mkdir -p "$_new" || return 1
		step UNPACK "$1 $_version"
		dpkg-deb --fsys-tarfile "$_deb" | tar -xO "./usr/src/$1.tar.xz" |
			tar -xJ --strip-components=1 -C "$_new" || {
			rm -rf "$_new"
			die "cannot unpack $1 into $cache - is the disk full?"
		}
		# a pipe hides all but its last exit code: look at the result
		[ -f "$_new/Makefile" ] && [ -f "$_new/virt/kvm/kvm_main.c" ] || {
			rm -rf "$_new"
			die "the unpacked $1 is not whole - is the disk full?"
		}
		install_result "$_new" "$cache/linux/$_version" || die "cannot write in $cache/linux"
		rm -f "$_deb"
		printf '%s\n' "$cache/linux/$_version"
		return 0
	done
	return 1
}

# _setup_begin - what goes before a fetch: no other run fetches, and $mirror is set
_setup_begin() {
	mkdir -p "$cache/linux" || die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	exec 8>"$cache/linux/.lock"
	flock 8
	mirror=$(_setup_mirror)
	[ -n "$mirror" ] || die "apt has no Debian archive to fetch the kernel from - give a tree with --linux DIR"
}

# setup_linux - set $linux to the cached kernel source, fetching it if needed
setup_linux() {
	if [ -f "$cache/linux/current/Makefile" ]; then
		linux=$(readlink -f "$cache/linux/current")
		return 0
	fi
	_setup_begin
	_first=${setup_sources%% *}
	linux=
	while read -r _package _from && [ -z "$linux" ]; do
		step FETCH "$_package from $_from"
		linux=$(_setup_fetch "$_package" "$_from") || linux=
		[ -z "$linux" ] || [ "$_package" = "$_first" ] ||
			warn "$_first is not in the archive: using $_package instead"
	done <<-EOT
	$setup_sources
	EOT
	exec 8>&-
	if [ -z "$linux" ]; then
		die "no kernel source is cached and none could be fetched ($(grep -E '^[EW]:' "$tmpd/apt.log" | head -n 1)) - connect to a Debian archive, or give a tree with --linux DIR"
	fi
	ln -sfn "$(basename "$linux")" "$cache/linux/current"
}

# setup_other VERSION - print the directory of another kernel's source, fetched if needed
setup_other() {
	case $1 in
	[1-9].[0-9]|[1-9].[0-9][0-9]) ;;
	*) die "setup takes versions of kernels, as 6.12, not $1" ;;
	esac
	for _d in "$cache/linux/$1".*; do
		[ ! -f "$_d/Makefile" ] || { printf '%s\n' "$_d"; return 0; }
	done
	_setup_begin
	for _from in trixie trixie-backports sid; do
		step FETCH "linux-source-$1 from $_from"
		! _setup_fetch "linux-source-$1" "$_from" || return 0
	done
	die "the archive has no linux-source-$1 ($(grep -E '^[EW]:' "$tmpd/apt.log" | head -n 1))"
}

# setup_tools - build our host programs; $bin is where they are
setup_tools() {
	_key=$(hash_files "$repo"/scripts/*.c)
	bin=$cache/bin/$_key
	[ -d "$bin" ] && return 0
	need cc gcc
	_new=$cache/bin/.new.$$
	mkdir -p "$_new" || die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	for _c in "$repo"/scripts/*.c; do
		step HOSTCC "${_c##*/}"
		cc -std=gnu11 -O2 -Wall -Wextra -o "$_new/$(basename "$_c" .c)" "$_c" ||
			die "cannot build $_c"
	done
	install_result "$_new" "$bin" || die "cannot write in $cache/bin"
}
