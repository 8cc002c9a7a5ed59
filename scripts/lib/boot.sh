# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Kernels with our core series in them, built and run in virtual machines for
# their KUnit suites. The build directories stay and are brought up to date: a
# change of one file costs the compilation of what depends on it. What belongs to
# one kernel is in boot/: its configuration, and init for all of them.

# target<TAB>the kernel it boots<TAB>what for
boot_table='uml	uml	User-mode Linux with an IOMMU and caches, emulated: the fast one
uml:swiotlb	uml	the same, each mapping through a bounce buffer
x86_64:none	x86_64	KASAN, lockdep, DMA debugging; no IOMMU
x86_64:swiotlb	x86_64	the same, each mapping through a bounce buffer
x86_64:vtd	x86_64	the same, with a virtual Intel IOMMU, strict
x86_64:race	x86_64	the same, without an IOMMU: pinned memory while it is unmapped, forked, split and moved
i386	i386	32 bits, PAE, highmem
s390x	s390x	64 bits, big-endian'

# boot_targets [TARGET...] - print the lines of the table, in its order; all
# without TARGET. x86_64 is all of its modes.
boot_targets() {
	for _t; do
		printf '%s\n' "$boot_table" | cut -f1 | grep -qxF -e "$_t" || [ "$_t" = x86_64 ] ||
			die "there is no target $_t - see boot --list"
	done
	printf '%s\n' "$boot_table" | awk -F'\t' -v want="$*" '
		BEGIN { n = split(want, a, " "); for (i = 1; i <= n; i++) w[a[i]] = 1 }
		!n || $1 in w || ($1 ~ /^x86_64:/ && "x86_64" in w)'
}

# boot_arch BUILD - set what make and the machine are called for it
boot_arch() {
	cross='' m32='' headers=x86
	case $1 in
	uml|i386|s390x) _arch=$1 ;;
	*) _arch=$(compat_field machine "${1%%-*}" 3) ;;
	esac
	case $_arch in
	uml) karch=um goal=linux kernel=linux emulator='' ;;
	x86_64) karch=x86_64 goal=bzImage kernel=arch/x86/boot/bzImage
		emulator=qemu-system-x86_64 package=qemu-system-x86 ;;
	arm64) karch=arm64 goal=Image kernel=arch/arm64/boot/Image headers=arm64 cross=aarch64-linux-gnu-
		emulator=qemu-system-aarch64 package=qemu-system-arm ;;
	riscv64) karch=riscv goal=Image kernel=arch/riscv/boot/Image headers=riscv cross=riscv64-linux-gnu-
		emulator=qemu-system-riscv64 package=qemu-system-misc ;;
	arm) karch=arm goal=zImage kernel=arch/arm/boot/zImage headers=arm cross=arm-linux-gnueabi-
		emulator=qemu-system-arm package=qemu-system-arm ;;
	ppc64) karch=powerpc goal=vmlinux kernel=vmlinux headers=powerpc cross=powerpc64-linux-gnu-
		emulator=qemu-system-ppc64 package=qemu-system-ppc ;;
	i386) karch=i386 goal=bzImage kernel=arch/x86/boot/bzImage m32=-m32
		emulator=qemu-system-i386 package=qemu-system-x86 ;;
	s390x) karch=s390 goal=bzImage kernel=arch/s390/boot/bzImage headers=s390
		cross=s390x-linux-gnu-
		emulator=qemu-system-s390x package=qemu-system-misc ;;
	esac
}

# boot_stage [plain|native-kunit|native [MAP]|NAME MAP OBJECTS] - set $stage, the stage of $linux for kernels that run, and bring
# it up to date: with the first $upto patches of the core series, or all if that is empty.
# The plain one is of its own, without any patch of ours, and so are native-kunit, with the series on the core ($natives, or
# all), the native one, which has these, too, and one of a NAME, the two with what convert made of the files of MAP; OBJECTS are those whose lines are counted.
# Nobody else builds there until boot_built.
boot_stage() {
	_dir=$cache/boot/$(stage_name)${1:+-$1}
	mkdir -p "$_dir" || die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	exec 7>"$_dir/build.lock"
	flock -n 7 || { step WAIT "another run builds in $_dir"; flock 7; }
	# shellcheck disable=SC2086 # a list of names
	case ${1:-} in
	plain) stage_open "$_dir" 0 ;;
	native|native-kunit) stage_open "$_dir" "$upto" "${2:-}" ${natives:-$(core_natives)} ;;
	*) stage_open "$_dir" "$upto" "${2:-}" ;;
	esac
	# for those who build in it
	[ -z "${3:-}" ] || { cp "$3" "$stage/counted" && cp "$tmpd/lines" "$stage/lines"; } ||
		die "cannot write in $stage - is the disk full?"
}

# boot_built - what was to be built is; others may build there
boot_built() {
	exec 7>&- 9>&-
}

# boot_config BUILD - what its kernel is to have. The kernels of the boot matrix have its machine's configuration:
# "-unmodified" has to show what fails without us, and a check that it lacks excuses nothing; "-converted" counts the
# lines that run. What runs KUnit with the series on the core needs what they are of.
boot_config() {
	(
		cd "$repo/scripts/lib/boot" || exit 1
		case $1 in
		uml|i386|s390x) set -- "$1" common ;;
		*)
			_m=${1%%-*} _more=
			case $1 in *-unmodified) ;; *) _more=$(compat_field machine "$_m" 8) ;; esac
			case $1 in *-converted) _more="$_more counts" ;; esac
			# shellcheck disable=SC2046,SC2086 # lists
			set -- $(compat_field machine "$_m" 7) $_more ;;
		esac
		case ${stage:-} in *-native-kunit) set -- "$@" native ;; esac
		for _c; do
			cat -- "$_c.config" || exit 1
		done
	)
}

# boot_known - a configuration without options of ours that the staged tree does not
# have, for want of a patch
boot_known() {
	awk '
		FILENAME != "-" { if ($1 == "config") have["CONFIG_" $2 "=y"] = 1; next }
		!/^CONFIG_PHYR/ || $0 in have' "$stage/tree/kernel/dma/"Kconfig* -
}

# boot_build BUILD - bring $stage/image/BUILD up to date. 1 if it does not compile.
boot_build() {
	boot_arch "$1"
	_image=$stage/image/$1
	_key=$({
		echo "$stage_id"
		cd "$repo/scripts/lib" && sha256sum boot.sh boot/*.[ch] boot/initrd.list && boot_config "$1"
		"${cross}gcc" --version
	} | hash_stdin)
	[ "$(cat "$_image/key" 2>/dev/null)" = "$_key" ] && return 0
	rm -rf "$_image"
	stage_run "$repo/scripts/sg2phyr" internal-boot-build "$linux" "$stage" "$jobs" "$quiet" "$1" || return
	printf '%s\n' "$_key" >"$_image/key"
}

# _boot_make DIR TARGET... - the kernel's build of the staged tree; what a
# compilation depends on is in $cross and $karch. Seen from a build directory all stages
# have the same names, for ccache to find in one what was compiled in another.
_boot_make() {
	_obj=$1
	shift
	CCACHE_BASEDIR=$stage CCACHE_NOHASHDIR=1 \
	make -s -C "$stage/tree" O="$_obj" ARCH="$karch" CROSS_COMPILE="$cross" CC="$ccache${cross}gcc" \
		KCFLAGS=-fmacro-prefix-map=../../tree/= \
		KBUILD_BUILD_TIMESTAMP=0 KBUILD_BUILD_VERSION=1 KBUILD_BUILD_USER=sg2phyr KBUILD_BUILD_HOST=sg2phyr "$@" </dev/null
}

# boot_compile BUILD FRAGMENT TARGET... - with the stage mounted: set $objtree, the
# build directory, configure it by FRAGMENT, check that we got what we asked for,
# and make TARGET. 1 if it does not compile.
boot_compile() {
	ccache=
	if command -v ccache >/dev/null 2>&1; then
		ccache='ccache '
		export CCACHE_DIR="${CCACHE_DIR:-$cache/ccache}"
	fi
	objtree=$stage/obj/$1
	_log=$stage/obj/$1.log
	mkdir -p "$objtree" "$stage/image" || die "cannot write in $stage"
	step CONFIG "$1"
	cp "$2" "$objtree/fragment"
	_boot_make "$objtree" KCONFIG_ALLCONFIG="$objtree/fragment" allnoconfig >"$_log" 2>&1 || {
		tail -n 5 "$_log" >&2
		die "the kernel cannot be configured for $1 - log: $_log"
	}
	_lost=$(awk '
		FILENAME == ARGV[1] { have[$0] = 1; next }
		/^CONFIG_/ && !($0 in have) { print }' "$objtree/.config" "$objtree/fragment")
	[ -z "$_lost" ] ||
		die "the kernel for $1 cannot have what scripts/lib/boot/ asks for: $(echo "$_lost" | paste -sd" ")"
	step KERNEL "$1"
	_build=$1
	shift 2
	_boot_make "$objtree" -j"$jobs" "$@" >"$_log" 2>&1 || {
		grep -E '(error|undefined reference|No rule to make target|No space left)' "$_log" |
			head -n 20 >&2 || :
		warn "the kernel for $_build does not compile - log: $_log"
		return 1
	}
}

# boot_init BUILD SOURCE - with the stage mounted: compile the one program of the
# machine to $stage/obj/init-BUILD
boot_init() {
	_init=$stage/obj/init-$1
	[ -f "$stage/obj/headers-$headers/whole" ] || {
		_boot_make "$stage/obj/headers-$headers" ARCH="$headers" headers >>"$_log" 2>&1 &&
		touch "$stage/obj/headers-$headers/whole"
	} &&
	"${cross}gcc" $m32 -Os -Wall -static -nostdlib -nostdinc -fno-stack-protector -fno-pie -no-pie \
		-I "$stage/tree/tools/include/nolibc" -I "$stage/obj/headers-$headers/usr/include" \
		-include "$stage/tree/tools/include/nolibc/nolibc.h" \
		-o "$_init" "$2" ${cross:+-lgcc} >>"$_log" 2>&1 || {
		tail -n 5 "$_log" >&2
		die "init for $1 does not compile - log: $_log"
	}
}

# boot_initrd BUILD SOURCE FILE - the initrd with boot/SOURCE.c, as FILE of the new
# image; the same again when nothing has changed
boot_initrd() {
	boot_init "$1" "$repo/scripts/lib/boot/$2.c" && touch -d @0 "$_init" &&
	cp "$repo/scripts/lib/boot/initrd.list" "$tmpd/initrd.list" &&
	case "$1 $2" in
	"x86_64 init") boot_selftests ;;
	"fabrics"*" disks") boot_verbs ;;
	"peer"*" disks") boot_iommufd ;;
	esac >>"$tmpd/initrd.list" &&
	INIT=$_init "$objtree/usr/gen_init_cpio" -t 0 "$tmpd/initrd.list" >"$_new/$3"
}

# boot_selftests - for gen_init_cpio: the kernel's own tests that are programs, none if this tree does not have ours yet
boot_selftests() {
	_tree=$stage/tree
	_mm=$_tree/tools/testing/selftests/mm
	[ -f "$_mm/pin_range_race.c" ] || return 0
	boot_selftest selftest "$_mm/pin_range_race.c" &&
	boot_selftest gup_test "$_mm/gup_test.c" "$_mm/vm_util.c" "$_mm/hugepage_settings.c"
}

# boot_iommufd - the same of iommufd
boot_iommufd() {
	_tree=$stage/tree
	[ -f /usr/include/sys/capability.h ] || die "libcap is not installed - run: apt-get install libcap-dev"
	boot_selftest iommufd "$_tree/tools/testing/selftests/iommu/iommufd.c" -D_GNU_SOURCE -isystem "$stage/obj/headers-$headers/usr/include" -lcap
}

# boot_selftest NAME ARGUMENT... - compile one of them
boot_selftest() {
	_program=$stage/obj/$1
	shift
	gcc -O2 -Wall -static -pthread -I "$_tree" -I "$_tree/tools/testing/selftests" -I "$_tree/tools/include/uapi" \
		-o "$_program" "$@" >>"$_log" 2>&1 && touch -d @0 "$_program" || {
		tail -n 5 "$_log" >&2
		die "$1 does not compile - log: $_log"
	}
	echo "file /${_program##*/} $_program 755 0 0"
}

# boot_verbs - for gen_init_cpio: programs of rdma-core, regions, and all that they load
boot_verbs() {
	need rping rdmacm-utils
	need ibv_rc_pingpong ibverbs-utils
	gcc -O2 -Wall -o "$stage/obj/regions" "$repo/scripts/lib/boot/regions.c" -libverbs >>"$_log" 2>&1 || {
		tail -n 5 "$_log" >&2
		die "regions does not compile - log: $_log"
	}
	_files="$(command -v rping) $(command -v ibv_rc_pingpong) $(dpkg -L ibverbs-providers | grep -E '/(lib)?(rxe|siw)[^/]*$')"
	# shellcheck disable=SC2046,SC2086 # lists
	{
		printf '%s\n' $_files
		ldd $(printf '%s\n' $_files | grep -v '\.driver$') | grep -oE '/[^ ]+ \(' | tr -d ' ('
		# threads that end load it
		realpath -- "$(gcc -print-file-name=libgcc_s.so.1)"
	} | sort -u | awk -v regions="$stage/obj/regions" '
		function put(at, from,   n, parts, dir, i) {
			n = split(at, parts, "/")
			for (i = 2; i < n; i++) {
				dir = dir "/" parts[i]
				if (!(dir in made))
					print "dir " dir " 755 0 0"
				made[dir]
			}
			print "file " at " " from " 755 0 0"
		}
		BEGIN { put("/bin/regions", regions) }
		{
			at = $0
			sub(/^\/usr\/bin\//, "/bin/", at)
			put(at, $0)
		}'
}

# boot_build_in_stage BUILD - kernel and initrds into $stage/image/BUILD
boot_build_in_stage() {
	boot_arch "$1"
	boot_config "$1" | boot_known >"$tmpd/fragment" && boot_counted "$1" >"$tmpd/counted" || return
	# shellcheck disable=SC2046 # a list of arguments
	boot_compile "$1" "$tmpd/fragment" $(sed 's,.*/,GCOV_PROFILE_,; s,$,=y,' "$tmpd/counted") "$goal" $(boot_trees "$1") || return
	# built aside: another run may be starting from the old one
	_new=$stage/image/.new.$1
	rm -rf "$_new" && mkdir "$_new" && boot_initrd "$1" init initrd &&
	case $1 in uml|i386|s390x) ;; *) boot_initrd "$1" disks disks ;; esac &&
	boot_notes "$tmpd/counted" &&
	boot_trees "$1" | while IFS= read -r _f; do
		_core_copy "$objtree/arch/$karch/boot/dts/$_f" "$_new/dtb/$_f"
	done &&
	cp "$objtree/$kernel" "$_new/kernel" && install_result "$_new" "$stage/image/$1" ||
		die "cannot write in $stage - is the disk full?"
}

# boot_trees BUILD - the devicetrees of its boards, as make calls them
boot_trees() {
	awk -F'\t' -v machine="${1%%-*}" '
		$1 == "mode" && $3 == machine && match($4, /-dtb dtb\/[^ ]+/) { print substr($4, RSTART + 9, RLENGTH - 9) }' "$compat_table"
}

# boot_counted BUILD - the objects whose lines are counted as they run: those that converted files are in
boot_counted() {
	case $1 in *-converted) cat "$stage/counted" ;; esac
}

# boot_sources - "OBJECT<TAB>FILE" for each .c file that was compiled in $objtree
boot_sources() {
	(cd "$objtree" && find . -name '.*.o.cmd' -exec grep -HoE '\.\./\.\./tree/[^ ]*\.c( |$)' {} +) |
		sed 's,^\./,,; s,\(.*/\)*\.\([^/]*\)\.cmd:\.\./\.\./tree/,\1\2\t,; s, $,,' | sort -u
}

# boot_notes OBJECTS - into the new image: sources, as boot_sources prints them, and what gcov
# needs for OBJECTS
boot_notes() {
	boot_sources >"$_new/sources" &&
	while IFS= read -r _f; do
		[ ! -f "$objtree/${_f%.o}.gcno" ] || _core_copy "$objtree/${_f%.o}.gcno" "$_new/gcno/${_f%.o}.gcno" || return
	done <"$1"
}

# machine_wait - wait for the machine that was started last, in the background: how
# it ended is in $_rc. timeout has a process group of its own for itself and the
# emulator, and passes on to it what ends us.
machine_wait() {
	_pid=$!
	trap 'kill "$_pid" 2>/dev/null; rm -rf "$tmpd"' EXIT
	_rc=0
	wait "$_pid" || _rc=$?
	trap 'rm -rf "$tmpd"' EXIT
}

# machines_run XARGS-ARGUMENT... - run machines side by side; what ends us ends them all
machines_run() {
	timeout 0 xargs -r "$@" </dev/null &
	machine_wait
	return "$_rc"
}

# LA57 off: until the kernel has looked at its processor a second time, an interrupt makes
# KASAN report a wild access on such a one
boot_cpu_x86_64=max,la57=off

# For x86: a machine may be out of time for a while, as others use its cores. If it hangs,
# our own limit ends it.
boot_patience="no_timer_check rcupdate.rcu_cpu_stall_timeout=200"

# boot_run IMAGES TARGET DIR FILTER SECONDS - boot it; leaves DIR/NAME.log and
# DIR/NAME.why, which says how the emulator failed, if it did
# $SG2PHYR_KERNEL_ARGS are for the kernel: phyr_sg.cases=100000 kunit.timeout=3000
boot_run() {
	_name=$(boot_name "$2")
	_build=${2%%:*} _images=$1/${2%%:*}
	boot_arch "$_build"
	_filter=$4
	# the other suites have run in the other modes
	[ "$2 $4" != "x86_64:race phyr*" ] || _filter=phyr_pin
	_args="panic=-1 printk.devkmsg=on kunit.enable=1 kunit.filter_glob=$_filter ${SG2PHYR_KERNEL_ARGS:-}"
	_end=restart _machine='' _cpu=max
	[ "$_build" != x86_64 ] || _cpu=$boot_cpu_x86_64
	case $2 in
	x86_64:vtd) _machine='-device intel-iommu,intremap=on,caching-mode=off'
		# the IOMMU drops the bounce buffers, which untrusted devices need, unless forced
		_args="$_args intel_iommu=on iommu.strict=1 swiotlb=force,track_hiwater" ;;
	*:swiotlb) _args="$_args swiotlb=force,track_hiwater" ;;
	*:race) _end="selftest restart" ;;
	esac
	case $_build in
	# 32 bits: more memory than the kernel can map at once
	i386) _machine="-machine pc -m 1536M"
		_args="$_args $boot_patience" ;;
	s390x) _machine="-machine s390-ccw-virtio -m 512M" ;;
	# a device that moves bytes; one with memory for peers, behind a switch, and two
	# that reach it by the bus or by the host bridge
	x86_64) _machine="-machine q35,kernel-irqchip=split -smp 2 -m 1G $_machine -device edu,dma_mask=0xffffffff \
		-device pcie-root-port,id=root,chassis=1 -device x3130-upstream,id=switch,bus=root \
		-device xio3130-downstream,id=port0,bus=switch,chassis=2,slot=0 \
		-device xio3130-downstream,id=port1,bus=switch,chassis=3,slot=1 \
		-object memory-backend-ram,id=peer,size=16M -device ivshmem-plain,memdev=peer,bus=port0 \
		-device pci-testdev,bus=port1 -device pci-testdev"
		_args="$_args $boot_patience" ;;
	esac
	case $_build in
	s390x) _machine="$_machine -device sclpconsole,chardev=log"
		_args="$_args console=ttysclp0" ;;
	*) _machine="$_machine -serial chardev:log"
		_args="$_args console=ttyS0 earlyprintk=serial,ttyS0" ;;
	esac
	step BOOT "$2"
	cd "$3" || return 1
	rm -f "$_name.log" "$_name.why" "$_name.err"
	case $_build in
	uml)
		# shellcheck disable=SC2086 # a list of arguments
		timeout -k 5 "$5" "$_images/kernel" mem=512M console=tty con=null con0=null,fd:1 \
			"initrd=$_images/initrd" $_args emulated_hw iommu.strict=1 -- halt </dev/null >"$_name.log" 2>&1 & ;;
	*)
		# shellcheck disable=SC2086 # a list of arguments
		timeout -k 5 "$5" "$emulator" -accel tcg -cpu "$_cpu" $_machine -nodefaults -display none \
			-no-reboot -chardev "file,id=log,path=$_name.log" \
			-kernel "$_images/kernel" -initrd "$_images/initrd" -append "$_args -- $_end" \
			</dev/null >"$_name.err" 2>&1 & ;;
	esac
	machine_wait
	case $_rc in
	0) ;;
	124|137) echo "stopped after $5 seconds" >"$_name.why" ;;
	*) echo "the emulator ended with exit code $_rc" >"$_name.why" ;;
	esac
	touch "$_name.log"
	[ ! -f "$_name.err" ] || sed 's/^/emulator: /' "$_name.err" >>"$_name.log"
	rm -f "$_name.err"
}

# boot_name TARGET - for names of files
boot_name() {
	printf '%s\n' "$1" | tr : -
}

# boot_must TARGET - a pattern of the line in the log that proves the mode
boot_must() {
	case $1 in
	*:swiotlb) echo "^software IO TLB: area num" ;;
	uml|x86_64:vtd) echo "iommu: DMA domain TLB invalidation policy: strict mode" ;;
	*:race) echo "^sg2phyr: selftest ended: 0$" ;;
	i386) echo "[1-9][0-9]*MB HIGHMEM available" ;;
	esac
}

# boot_kunit FILTER SECONDS [TARGET...] - build what is needed, boot, judge; if $matrix is native, with the series on the core
boot_kunit() {
	_filter=$1 _seconds=$2
	shift 2
	case $_seconds in
	''|*[!0-9]*|0) die "--timeout wants a number of seconds, not '$_seconds'" ;;
	esac
	# it becomes part of a kernel command line
	case $_filter in
	''|*[!][A-Za-z0-9_.*?-]*) die "--filter wants a glob of suites, as 'phyr*', not '$_filter'" ;;
	esac
	# those that can have InfiniBand
	[ "$matrix" != native ] || [ "$#" -gt 0 ] || set -- uml uml:swiotlb x86_64
	boot_targets "$@" >"$tmpd/targets" || exit "$EXIT_USAGE"
	need "make" make
	need flex flex
	need bison bison
	need bc bc
	cut -f2 "$tmpd/targets" | uniq >"$tmpd/builds"
	while read -r _b; do
		boot_arch "$_b"
		need "${cross}gcc" "${cross:+gcc-${cross%-}}"
		[ -z "$emulator" ] || need "$emulator" "$package"
	done <"$tmpd/builds"
	[ -n "$linux" ] || setup_linux
	tree_check "$linux" 7.3 7.2
	out_make boot
	if [ "$matrix" = native ]; then boot_stage native-kunit; else boot_stage; fi
	while read -r _b; do
		_rc=0
		boot_build "$_b" || _rc=$?
		case $_rc in
		0) ;;
		"$EXIT_FINDINGS") : >"$tmpd/broken.$_b" ;;
		*) exit "$EXIT_USAGE" ;;
		esac
	done <"$tmpd/builds"
	# the machines must not hold the lock
	boot_built
	while IFS='	' read -r _t _b _; do
		[ -f "$tmpd/broken.$_b" ] || printf '%s\n' "$_t"
	done <"$tmpd/targets" >"$tmpd/bootable"
	_at_once=$((jobs / 2))
	[ "$_at_once" -gt 0 ] || _at_once=1
	machines_run -d '\n' -P "$_at_once" -a "$tmpd/bootable" -I '{}' \
		"$repo/scripts/sg2phyr" internal-boot "$stage/image" '{}' "$out/boot" "$_filter" "$_seconds" "$quiet" ||
		die "cannot write in $out/boot - is the disk full?"
	boot_judge "$tmpd/targets"
}

# boot_judge TARGETS - the results of all boots as one KTAP stream; 1 if one failed
boot_judge() {
	echo "KTAP version 1"
	echo "1..$(wc -l <"$1")"
	_n=0 _bad=0
	while IFS='	' read -r _t _b _; do
		_n=$((_n + 1)) _f=$out/boot/$(boot_name "$_t")
		if [ -f "$tmpd/broken.$_b" ]; then
			echo "not ok $_n $_t # the kernel does not compile"
			_bad=1
			continue
		fi
		awk -v name="$_t" -v number="$_n" -v must="$(boot_must "$_t")" \
			-v why="$(cat "$_f.why" 2>/dev/null)" -f "$repo/scripts/lib/ktap.awk" "$_f.log" || {
			_bad=1
			say "log of $_t: $_f.log"
		}
	done <"$1"
	[ "$_bad" -eq 0 ] || exit "$EXIT_FINDINGS"
}
