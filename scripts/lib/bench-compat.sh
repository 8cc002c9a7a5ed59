# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What the compatibility layer costs: instructions of the same calls in the
# unmodified kernel and in one with the series, counted by QEMU.
#
# With -icount shift=0 the virtual clock, and so the time stamp counter that the
# guest reads, goes on by one for each instruction. With one processor, one thread
# and the clock of the machine as its only one, a run repeats.

# the goal for a cell of the map benchmark
bench_compat_limit=1.02

# build<TAB>argument of boot_stage, or -<TAB>configuration beside kernel.config
bench_compat_builds='unmodified	plain	
compat	-	CONFIG_PHYR=y CONFIG_PHYR_SG_COMPAT=y
native	native	CONFIG_PHYR=y CONFIG_PHYR_SG_COMPAT=y
converted	converted	CONFIG_PHYR=y CONFIG_PHYR_SG_COMPAT=y
off	-	CONFIG_PHYR=y'

# what measures, a module each
bench_compat_modules='map pin umem hold bytes'

# the objects that are as without the series when the layer is off
bench_compat_same='kernel/dma/mapping.o kernel/dma/direct.o drivers/iommu/dma-iommu.o'

# bench_compat_column BUILD N - of the table above
bench_compat_column() {
	printf '%s\n' "$bench_compat_builds" | awk -F'\t' -v b="$1" -v n="$2" '$1 == b { print $n }'
}

# bench_compat_build BUILD - set $image, what is built of it, and bring it up to date
bench_compat_build() {
	_plain=$(bench_compat_column "$1" 2)
	case $_plain in
	-) boot_stage ;;
	converted) : >"$tmpd/nothing"; boot_stage bench-converted "$tmpd/changed" "$tmpd/nothing" ;;
	native) boot_stage native "$tmpd/changed" ;;
	*) boot_stage "$_plain" ;;
	esac
	image=$stage/image/bench-$1
	_key=$({
		echo "$stage_id"
		cd "$repo/scripts" && sha256sum lib/boot.sh lib/bench-compat.sh &&
		cd bench/compat && sha256sum kernel.config init.c initrd.list
		for _mod in $bench_compat_modules; do
			sha256sum "$_mod.c"
		done
		gcc --version
	} | hash_stdin)
	if [ "$(cat "$image/key" 2>/dev/null)" != "$_key" ]; then
		rm -rf "$image"
		stage_run "$repo/scripts/sg2phyr" internal-bench "$linux" "$stage" "$jobs" "$quiet" "$1" ||
			exit "$EXIT_USAGE"
		printf '%s\n' "$_key" >"$image/key"
	fi
	# the machines must not hold the lock
	boot_built
}

# bench_compat_in_stage BUILD - with the stage mounted: fill $stage/image/bench-BUILD
# with the kernel, an initrd with init and the modules, and the code that is compared
bench_compat_in_stage() {
	_dir=$repo/scripts/bench/compat
	boot_arch x86_64
	{ cat "$_dir/kernel.config" && bench_compat_column "$1" 3 | tr ' ' '\n'; } >"$tmpd/fragment"
	_new=$stage/image/.new.bench-$1
	rm -rf "$_new" && mkdir -p "$_new" || die "cannot write in $stage - is the disk full?"
	if [ "$1" = off ]; then
		# shellcheck disable=SC2086 # a list
		boot_compile "bench-$1" "$tmpd/fragment" $bench_compat_same || return
	else
		boot_compile "bench-$1" "$tmpd/fragment" vmlinux modules &&
		boot_init "bench-$1" "$_dir/init.c" || return
		_modules=$objtree-modules
		mkdir -p "$_modules" &&
		for _mod in $bench_compat_modules; do
			cp "$_dir/$_mod.c" "$_modules/" && echo "obj-m += $_mod.o" || return
		done >"$_modules/Makefile" &&
		{ [ "$1" != native ] || echo 'CFLAGS_umem.o := -DUMEM_RANGES' >>"$_modules/Makefile"; } &&
		_boot_make "$objtree" M="$_modules" modules >>"$_log" 2>&1 || {
			tail -n 5 "$_log" >&2
			die "the modules of bench compat do not compile - log: $_log"
		}
		INIT=$_init MODULES=$_modules \
			"$objtree/usr/gen_init_cpio" "$_dir/initrd.list" >"$_new/initrd" &&
		cp "$objtree/vmlinux" "$_new/kernel" &&
		boot_sources >"$_new/sources" &&
		cp "$objtree/System.map" "$_new/"
	fi &&
	for _o in $bench_compat_same; do
		objdump -srw "$objtree/$_o" | awk -f "$repo/scripts/lib/normal.awk" || return
	done >"$_new/code" &&
	install_result "$_new" "$stage/image/bench-$1" ||
		die "cannot write in $stage - is the disk full?"
}

# bench_compat_run BUILD MODE LOG KERNEL-ARGUMENTS [EMULATOR-ARGUMENT...] - boot
# $image in one machine, and check that the run was a good one
bench_compat_run() {
	_build=$1 _mode=$2 _log=$3 _args="console=ttyS0 panic=-1"
	step BOOT "$_build, $_mode"
	case $_mode in
	strict) _args="$_args intel_iommu=on iommu.strict=1" ;;
	lazy) _args="$_args intel_iommu=on iommu.strict=0" ;;
	esac
	_args="$_args $4"
	shift 4
	case $_mode in
	strict|lazy) set -- "$@" -device intel-iommu,intremap=on,caching-mode=off ;;
	esac
	timeout -k 5 "${bench_seconds:-600}" qemu-system-x86_64 -accel tcg,thread=single -icount shift=0,sleep=off \
		-rtc clock=vm -cpu max -smp 1 -m 1G -machine q35,kernel-irqchip=split "$@" \
		-nodefaults -display none -no-reboot -chardev "file,id=log,path=$_log" -serial chardev:log \
		-device edu -drive if=none,id=disk,driver=null-co,size=1G -device ide-hd,drive=disk,bus=ide.0 \
		-kernel "$image/kernel" -initrd "$image/initrd" -append "$_args" \
		</dev/null >"$tmpd/emulator" 2>&1 &
	machine_wait
	sed 's/^/emulator: /' "$tmpd/emulator" >>"$_log"
	if [ "$_rc" -ne 0 ] || ! grep -q "sg2phyr: end of boot" "$_log" ||
			grep -E "sg2phyr: error|WARNING:|BUG:|Oops|DMAR:.*[Ff]ault|^emulator: " "$_log" >&2; then
		cp "$_log" "$out/bench/failed.log"
		die "the machine for $_build, $_mode failed (exit code $_rc) - log: $out/bench/failed.log"
	fi
	[ "$_mode" = direct ] || grep -q "invalidation policy: $_mode mode" "$_log" ||
		die "the kernel of $_build has no Intel IOMMU in $_mode mode"
}

# bench_compat_results BUILD MODE WHAT NAME [EMULATOR-ARGUMENT...] - print the results of what WHAT asks for, a line
# each, after build and mode; from the cache if they are there, by NAME
bench_compat_results() {
	_of=$1 _in=$2 _what=$3 _kept=$image/$2-$4
	shift 4
	if [ ! -f "$_kept" ]; then
		bench_compat_run "$_of" "$_in" "$tmpd/log" "$_what" "$@"
		mv "$tmpd/log" "$_kept" || die "cannot write in $image - is the disk full?"
	fi
	sed -n "s/^sg2phyr: \(\(map\|read\|bytes\|pin\|umem\) [a-z]* [0-9]\)/$_of $_in \1/p" "$_kept"
}

# bench_compat_code - is the code of $bench_compat_same as without the series when
# the layer is off? Prints a comment; 1 if not.
bench_compat_code() {
	bench_compat_build unmodified
	cp "$image/code" "$tmpd/code"
	bench_compat_build off
	if cmp -s "$tmpd/code" "$image/code"; then
		echo "# with the option off the code is the same: $bench_compat_same"
	else
		diff -u --label unmodified --label off "$tmpd/code" "$image/code" >"$out/bench/code.diff"
		warn "with the option off the code differs: $out/bench/code.diff"
		return 1
	fi
}

# bench_compat_profile CELL - where the instructions of a round of it are: map, sync
# and unmap, by function
bench_compat_profile() {
	case $1 in
	map/direct/*|map/strict/*|map/lazy/*) ;;
	*) die "--profile wants a cell of the map benchmark, as map/strict/scattered/8, not '$1'" ;;
	esac
	_mode=$(printf '%s\n' "$1" | cut -d/ -f2)
	_params="batches=1 layout=$(printf '%s\n' "$1" | cut -d/ -f3) entries=$(printf '%s\n' "$1" | cut -d/ -f4)"
	_few=8
	[ "$_mode" != lazy ] || _few=256
	step HOSTCC "profile"
	gcc -O2 -Wall -shared -fPIC -o "$tmpd/profile.so" "$repo/scripts/bench/compat/profile.c" ||
		die "the plugin for QEMU does not compile - see above"
	for _b in unmodified compat; do
		bench_compat_build "$_b"
		for _r in "$_few" $((2 * _few)); do
			bench_compat_run "$_b" "$_mode" "$tmpd/log" "map=1 -- $_params rounds=$_r" \
				-plugin "$tmpd/profile.so,out=$tmpd/counts-$_r"
			grep -q "sg2phyr: map [a-z]* [0-9]" "$tmpd/log" ||
				die "there is no cell $1 - see the table of bench compat for their names"
		done
		# functions and counts in the order of their addresses; what does not belong
		# to a round is in both counts. A warm-up doubles the rounds.
		awk -v build="$_b" -v rounds=$((2 * _few)) '
			FILENAME == ARGV[1] { if ($2 ~ /^[tT]$/) print $1, 0, $3; next }
			{ print $1, 1, FILENAME == ARGV[2] ? -$2 : $2 }' \
			"$image/System.map" "$tmpd/counts-$_few" "$tmpd/counts-$((2 * _few))" |
			sort -k1,1 -k2,2n | awk -v build="$_b" -v rounds=$((2 * _few)) '
			$2 == 0 { name = $3; next }
			{ n[name] += $3 }
			END { for (name in n) print build, name, n[name] / rounds }' || exit
	done >"$tmpd/functions"
	awk '
		{ n[$1, $2] = $3; names[$2] = 1 }
		END {
			OFS = "\t"
			for (f in names) {
				old = n["unmodified", f]; new = n["compat", f]
				if (old >= 1 || new >= 1)
					print f, sprintf("%.1f", old), sprintf("%.1f", new), sprintf("%+.1f", new - old)
			}
		}' "$tmpd/functions" | sort -t "$(printf '\t')" -k4,4gr >"$tmpd/profile.tsv"
	printf 'function\tunmodified\tcompat\tdifference\n'
	cat "$tmpd/profile.tsv"
}

# bench_compat_needs - what all of it asks for
bench_compat_needs() {
	need make make
	need flex flex
	need bison bison
	need bc bc
	need gcc gcc
	need objdump binutils
	need qemu-system-x86_64 qemu-system-x86
}

# bench_compat_versions - what a table was measured with
bench_compat_versions() {
	printf '# Linux sources: %s\n' "$(tree_version "$linux")"
	printf '# %s\n' "$(gcc --version | head -n 1)" "$(qemu-system-x86_64 --version | head -n 1)"
}

# bench_compat_end NAME CODE - the table $tmpd/NAME.tsv goes to the results, and is printed; CODE is how the comparison ended
bench_compat_end() {
	[ "$2" -le "$EXIT_FINDINGS" ] || exit "$EXIT_USAGE"
	cp "$tmpd/$1.tsv" "$out/bench/" || die "cannot write $out/bench - is the disk full?"
	cat "$tmpd/$1.tsv"
	[ "$2" -eq 0 ] || exit "$EXIT_FINDINGS"
}

# bench_compat - $linux, $out, $jobs, $quick and $profile say what and where
bench_compat() {
	bench_compat_needs
	out_make bench
	[ -z "$profile" ] || { bench_compat_profile "$profile"; exit; }
	_modes='direct strict lazy'
	[ "$quick" -eq 0 ] || _modes=direct
	for _b in unmodified compat; do
		bench_compat_build "$_b"
		for _m in $_modes; do
			_what="read=32 map=1 -- batches=2 rounds=8"
			[ "$quick" -eq 0 ] || _what="map=1 -- batches=2 rounds=8"
			# every 256 rounds the flush queue empties itself
			[ "$_m" != lazy ] || _what="${_what%=*}=256"
			bench_compat_results "$_b" "$_m" "$_what" "$quick"
		done
	done >"$tmpd/results" || exit
	_bad=0 _rc=0
	{
		bench_compat_versions
		bench_compat_code || _bad=1
		echo "# instructions per call; spread: from the best batch to the worst, of either kernel"
		awk -v limit="$bench_compat_limit" -f "$repo/scripts/bench/compat/table.awk" "$tmpd/results" || _rc=$?
	} >"$tmpd/compat.tsv"
	[ "$_rc" -gt "$_bad" ] || _rc=$_bad
	bench_compat_end compat "$_rc"
}
