# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The boot matrix: drivers that know nothing of ranges, on disks of virtual machines,
# with the compat layer below them and on the unmodified kernel. Which machines, which devices
# in which modes and which cells cannot be is in boot/compat.tsv; what is done with the
# disks in boot/disks.c. A machine that ran is not run again while its kernel, its
# program, its description and the emulator are the same.

compat_table=$repo/scripts/lib/boot/compat.tsv

# compat_cells OURS SMOKE [DEVICE|MODE|MACHINE...] - the cells of the matrix, a line each: MODE,
# DEVICE, the word of its machine, why it is not tried or nothing, and the machine. Unmodified drivers
# run on x86_64, the others on all machines of that architecture, if no machine is named.
compat_cells() {
	_ours=$1 _smoke=$2
	shift 2
	for _w; do
		awk -F'\t' -v w="$_w" '$1 ~ /^(mode|device|machine)$/ && $2 == w { found = 1 } END { exit !found }' \
			"$compat_table" || die "there is no device, mode or machine $_w - see scripts/lib/boot/compat.tsv"
	done
	awk -F'\t' -v ours="$_ours" -v smoke="$_smoke" -v want="$*" '
		BEGIN { n = split(want, a, " "); for (i = 1; i <= n; i++) wanted[a[i]] = 1 }
		$1 == "smoke" { n = split($2, a, " "); for (i = 1; smoke && i <= n; i++) chosen[a[i]] = 1 }
		$1 == "machine" { arch[$2] = $3; some_machines = some_machines || $2 in wanted }
		$1 == "mode" { modes[++nmodes] = $2; on[$2] = $3; some_modes = some_modes || $2 in wanted }
		$1 == "device" { devices[++ndevices] = $2; group[$2] = $3; some_devices = some_devices || $2 in wanted }
		$1 == "on" { n = split($3, a, " "); for (i = 1; i <= n; i++) has[$2, a[i]] = 1 }
		$1 == "not" { n = split($3, a, " "); for (i = 1; i <= n; i++) cannot[$2, a[i]] = $4 }
		function in_it(name, some) {
			return (!smoke || name in chosen) && (!some || name in wanted)
		}
		function machine_in_it(name, mode) {
			return some_machines ? name in wanted : name == "x86_64" || (ours != "compat" && arch[name] == "x86_64") || mode in wanted
		}
		END {
			for (m = 1; m <= nmodes; m++)
				for (d = 1; d <= ndevices; d++)
					if (in_it(modes[m], some_modes) && in_it(devices[d], some_devices) &&
					    machine_in_it(on[modes[m]], modes[m]) && ((on[modes[m]], devices[d]) in has || (modes[m], devices[d]) in has))
						print modes[m] "\t" devices[d] "\t" group[devices[d]] "\t" cannot[devices[d], modes[m]] "\t" on[modes[m]]
		}' "$compat_table"
}

# compat_machines CELLS - what is to be booted: MODE, the word of the machine, its
# devices
compat_machines() {
	awk -F'\t' '
		$4 == "" {
			m = $1 "\t" $3
			if (!(m in devices))
				order[++n] = m
			devices[m] = devices[m] (m in devices ? " " : "") $2
		}
		END { for (i = 1; i <= n; i++) print order[i] "\t" devices[order[i]] }' "$1"
}

# compat_field KIND NAME NUMBER - a field of the table
compat_field() {
	awk -F'\t' -v kind="$1" -v name="$2" -v number="$3" \
		'$1 == kind && $2 == name { print $number; exit }' "$compat_table"
}

# compat_of MODE NUMBER - a field of the machine that has MODE
compat_of() {
	compat_field machine "$(compat_field mode "$1" 3)" "$2"
}

# compat_emulator MODE DEVICE... - the arguments of the emulator, a line each
compat_emulator() {
	_mode=$1
	shift
	cat <<-EOT
	-nodefaults -display none -no-reboot
	$(compat_of "$_mode" 5)
	-chardev file,id=log,path=log -serial chardev:log
	$(compat_field mode "$_mode" 4)
	EOT
	for _d; do
		_image=$_d.img
		case ,$(compat_field device "$_d" 6), in
		*,errors,*) _image=blkdebug:bad.conf:$_image ;;
		esac
		echo "-drive if=none,id=$_d,format=raw,cache=unsafe,file=$_image"
		compat_field device "$_d" 7 | sed "s/drive\([.=]\)D/drive\1$_d/g"
	done
}

# compat_append MODE DEVICE... - the kernel's command line
compat_append() {
	_extra=$(compat_field mode "$1" 5)
	_of_machine=$(compat_of "$1" 6)
	shift
	echo "panic=-1 $_of_machine kunit.enable=0 printk.devkmsg=on ${_extra:+$_extra }-- $*"
}

# compat_kernel KIND MACHINE DIR - the kernel, plain, compat, native or converted, its initrd, and a hash, as
# DIR/MACHINE.KIND.*. 1 if it does not compile.
compat_kernel() {
	case $1 in
	plain) boot_stage plain && _build=$2-unmodified ;;
	compat) boot_stage && _build=$2 ;;
	native) boot_stage native "$tmpd/changed" && _build=$2-native ;;
	converted) boot_stage converted "$tmpd/changed" "$tmpd/counted.$2" && _build=$2-converted ;;
	esac
	_rc=0
	boot_build "$_build" || _rc=$?
	case $_rc in
	0) ;;
	"$EXIT_FINDINGS") return 1 ;;
	*) exit "$EXIT_USAGE" ;;
	esac
	_to=$3/$2.$1
	# another run may bring the images up to date while ours boot
	for _part in kernel disks sources; do
		cp "$stage/image/$_build/$_part" "$_to.$_part" || die "cannot write in $3 - is the disk full?"
	done
	[ ! -d "$stage/image/$_build/dtb" ] || cp -a "$stage/image/$_build/dtb" "$_to.dtb" || die "cannot write in $3 - is the disk full?"
	[ "$1" != converted ] || { cp -a "$stage/image/$_build/gcno" "$_to.gcno" && cp "$stage/lines" "$3/lines"; } ||
		die "cannot write in $3 - is the disk full?"
	boot_built
	{
		cat "$_to.kernel" "$_to.disks"
		boot_trees "$2" | sed "s,^,$_to.dtb/," | xargs -r cat
	} | hash_stdin >"$_to.id"
}

# compat_tools DIR - what makes and checks disks
compat_tools() {
	gcc -O2 -Wall -o "$1/disk-image" "$repo/scripts/lib/boot/disk-image.c" ||
		die "scripts/lib/boot/disk-image.c does not compile"
	truncate -s 32M "$1/template" && mke2fs -q -F -t ext4 -b 4096 -U 5a5a5a5a-0000-4000-8000-000000000000 -E hash_seed=5a5a5a5a-0000-4000-8000-000000000000 \
		"$1/template" && truncate -s 64M "$1/template" || die "mke2fs failed"
	# sectors as in disk.h
	cat >"$1/bad.conf" <<-\EOT
	[inject-error]
	event = "read_aio"
	iotype = "read"
	errno = "5"
	sector = "98304"
	EOT
}

# compat_boot DIR SECONDS KIND MODE WORD DEVICE... - the machine's log, kept under what
# it depends on; its name to DIR/KIND-MODE-WORD. A machine that fails is tried again,
# three times in all, if the table says that one of its devices fails at times, on
# either kernel. What failed before is noted in the log, and shown.
compat_boot() {
	_dir=$1 _seconds=$2 _kind=$3 _mode=$4 _word=$5
	shift 5
	_machine=$(compat_field mode "$_mode" 3) _emulator=$(compat_of "$_mode" 4)
	compat_emulator "$_mode" "$@" >"$tmpd/arguments"
	compat_append "$_mode" "$@" >"$tmpd/append"
	_key=$({
		cat "$_dir/$_machine.$_kind.id" "$tmpd/arguments" "$tmpd/append"
		for _d; do
			awk -F'\t' -v name="$_d" '($1 == "device" || $1 == "again") && $2 == name' "$compat_table"
		done
		cat "$repo/scripts/lib/boot/disk-image.c" "$repo/scripts/lib/boot/disk.h"
		"$_emulator" --version
	} | hash_stdin)
	_log=$cache/boot-compat/$_key.log
	printf '%s\n' "$_log" >"$_dir/$_kind-$_mode-$_word"
	[ ! -f "$_log" ] || return 0
	mkdir -p "$cache/boot-compat" "$tmpd/machine" && cd "$tmpd/machine" && cp "$_dir/bad.conf" . ||
		die "cannot write in $cache/boot-compat - is the disk full?"
	[ ! -d "$_dir/$_machine.$_kind.dtb" ] || ln -s "$_dir/$_machine.$_kind.dtb" dtb || die "cannot write in $tmpd - is the disk full?"
	_tries=1
	for _d; do
		[ -z "$(compat_field again "$_d" 3)" ] || _tries="1 2 3"
	done
	: >notes
	for _try in $_tries; do
		step BOOT "$_kind $_mode: $*$([ "$_try" -eq 1 ] || echo ", try $_try")"
		compat_try "$@"
		cat notes >>result
		compat_judge_machine result "$_mode" "$@" | sed -n "s/\tfailed\t/ /p" >failed
		[ -s failed ] || break
		cp result "$_log.try$_try"
		sed "s/^/note: try $_try: /" failed >>notes
	done
	cp result "$_log.new.$$" && mv "$_log.new.$$" "$_log" ||
		die "cannot write in $cache/boot-compat - is the disk full?"
}

# compat_try DEVICE... - one run of the machine, to the file result
compat_try() {
	rm -f log emulator
	_seed=0
	for _d; do
		_seed=$((_seed + 16))
		cp --sparse=always "$_dir/template" "$_d.img" &&
		"$_dir/disk-image" make "$_d.img" "$_d" "$_seed" "$(($(compat_field device "$_d" 4) * 1024))" \
			"$(compat_field device "$_d" 5)" \
			"$(compat_field device "$_d" 6)" || die "cannot make a disk for $_d - is the disk full?"
	done
	# shellcheck disable=SC2046 # a list of arguments
	timeout -k 5 "$_seconds" "$_emulator" $(cat "$tmpd/arguments") \
		-kernel "$_dir/$_machine.$_kind.kernel" -initrd "$_dir/$_machine.$_kind.disks" -append "$(cat "$tmpd/append")" \
		</dev/null >emulator 2>&1 &
	machine_wait
	touch log
	{
		cat log
		echo
		sed 's/^/emulator: /' emulator
		case $_rc in
		0) ;;
		124|137) echo "host: the machine was stopped after $_seconds seconds" ;;
		*) echo "host: the emulator ended with exit code $_rc" ;;
		esac
		for _d; do
			compat_check_disk "$_dir" "$_d"
		done
	} >result
}

# compat_check_disk DIR DEVICE - what the machine left on its disk, as a line
compat_check_disk() {
	rm -f file
	_what=$({
		debugfs -R "dump /last file" "$2.img" >/dev/null 2>&1
		touch file
		"$1/disk-image" check "$2.img" file
		e2fsck -fn "$2.img" >fsck 2>&1 || grep -v '^Pass\|^e2fsck\|^$' fsck | head -n 3
	} | paste -sd';')
	echo "host: disk $2 ${_what:+failed: }${_what:-ok}"
}

# compat_judge_machine LOG MODE DEVICE... - its devices with "ok", or "failed" and why
compat_judge_machine() {
	_judged=$1 _mode=$2
	shift 2
	for _d; do
		compat_field device "$_d" 6 | sed "s/^/$_d /"
	done >"$tmpd/steps"
	_refusal=
	for _d; do
		compat_known "$_judged" "$_d"
		_refusal=${_refusal:-$(compat_field beyond "$_d" 4)}
	done >"$tmpd/known"
	awk -v proof="$(compat_field mode "$_mode" 6)" -v steps="$tmpd/steps" -v known="$tmpd/known" \
		-v debugs="$(compat_debugs "$_mode")" -v refusal="$_refusal" -f "$repo/scripts/lib/boot-compat.awk" "$_judged"
}

# compat_known LOG DEVICE - what the kernel may complain of in this log, a regular expression a line
compat_known() {
	compat_beyond "$1" "$2" >"$tmpd/beyond"
	awk -F'\t' -v name="$2" '$1 == "known" && $2 == name { print $3 }' "$compat_table" | awk '
		FILENAME == ARGV[1] { pages[++n] = $0; next }
		!/ADDRESS/ { print; next }
		{
			for (i = 1; i <= n; i++) {
				line = $0
				sub(/ADDRESS/, pages[i], line)
				print line
			}
		}' "$tmpd/beyond" -
}

# compat_beyond LOG DEVICE - the pages which the model wanted although nobody gave them to it: those behind the first of the memory
# that it says it could not map
compat_beyond() {
	_bytes=$(compat_field beyond "$2" 3)
	[ -n "$_bytes" ] || return 0
	sed -n "s/^emulator: $(compat_field beyond "$2" 4) \([0-9]*\)$/\1/p" "$1" | sort -un | while read -r _at; do
		_page=$(((_at | 4095) + 1))
		while [ "$_page" -lt $((_at + _bytes)) ]; do
			printf '0x0*%x\n' "$_page"
			_page=$((_page + 4096))
		done
	done
}

# compat_debugs MODE - 1 if the kernels of its machine have the debugging of the DMA API, else 0
compat_debugs() {
	for _c in $(compat_of "$1" 7); do
		! grep -qx CONFIG_DMA_API_DEBUG=y "$repo/scripts/lib/boot/$_c.config" || { echo 1; return; }
	done
	echo 0
}

# boot_compat OURS SMOKE SECONDS [DEVICE|MODE...] - the matrix: build what is needed, boot,
# judge. OURS is compat: unmodified drivers on the compat layer, converted: converted ones, or native: these with the
# series on the core.
boot_compat() {
	ours=$1 _smoke=$2 _seconds=$3
	shift 3
	case $_seconds in
	''|*[!0-9]*|0) die "--timeout wants a number of seconds, not '$_seconds'" ;;
	esac
	compat_cells "$ours" "$_smoke" "$@" >"$tmpd/cells" || exit "$EXIT_USAGE"
	[ -s "$tmpd/cells" ] || die "none of these devices is in these modes and machines - name its machine, too: see scripts/lib/boot/compat.tsv"
	need "make" make
	need gcc gcc
	need flex flex
	need bison bison
	need bc bc
	cut -f5 "$tmpd/cells" | sort -u >"$tmpd/on"
	while read -r _m; do
		boot_arch "$_m"
		need "${cross}gcc" "gcc${cross:+-${cross%-}}"
		need "$emulator" "$package"
	done <"$tmpd/on"
	need mke2fs e2fsprogs
	[ -n "$linux" ] || setup_linux
	tree_check "$linux" 7.3 7.2
	out_make "boot/$ours"
	mkdir "$tmpd/run" || die "cannot write in $tmpd - is the disk full?"
	compat_tools "$tmpd/run"
	compat_machines "$tmpd/cells" >"$tmpd/machines"
	_kinds="plain $ours"
	[ "$_smoke" -eq 0 ] || _kinds=$ours
	_base=plain
	[ "$_smoke" -eq 0 ] || _base=compat
	[ "$ours" = compat ] || converted_files "$tmpd/run" "$_base"
	[ "$ours" != native ] || converted_less
	for _k in $_kinds; do
		while read -r _m <&3; do
			compat_kernel "$_k" "$_m" "$tmpd/run" || {
				echo "KTAP version 1"
				echo "1..1"
				echo "not ok 1 boot # the $_k kernel for $_m does not compile"
				exit "$EXIT_FINDINGS"
			}
		done 3<"$tmpd/on"
	done
	for _k in $_kinds; do
		while IFS='	' read -r _mode _word _devices; do
			echo "$_k $_mode $_word $_devices"
		done <"$tmpd/machines"
	done >"$tmpd/jobs"
	machines_run -L 1 -P "$jobs" -a "$tmpd/jobs" \
		"$repo/scripts/sg2phyr" internal-boot-compat "$tmpd/run" "$_seconds" "$quiet" || exit "$EXIT_USAGE"
	: >"$tmpd/scatterlists"
	for _k in $_kinds; do
		compat_verdicts "$_k"
	done >"$tmpd/verdicts"
	_rc=0
	awk -F'\t' -v side="$ours" -v own="$compat_table" -f "$repo/scripts/lib/boot-compat-table.awk" "$tmpd/verdicts" "$tmpd/cells" || _rc=$?
	awk -F'\t' -f "$repo/scripts/lib/boot-compat-counts.awk" what=table "$compat_table" what=counts "$tmpd/scatterlists" || _rc=$EXIT_FINDINGS
	[ "$ours" != converted ] || converted_table "$tmpd/run" || _rc=$?
	return "$_rc"
}

# compat_verdicts KIND - KIND, MODE, DEVICE, ok or failed, why: a line a cell; the logs
# go to $out, and a failure of ours is to be seen again the next time
compat_verdicts() {
	while IFS='	' read -r _mode _word _devices; do
		_log=$(cat "$tmpd/run/$1-$_mode-$_word")
		# shellcheck disable=SC2086 # a list of devices
		compat_judge_machine "$_log" "$_mode" $_devices | sed "s/^/$1	$_mode	/" >"$tmpd/verdict"
		cat "$tmpd/verdict"
		[ "$1" != "$ours" ] || tr -d '\r' <"$_log" | sed -n "s/^.*sg2phyr: scatterlists: /$_mode	/p" >>"$tmpd/scatterlists"
		cp "$_log" "$out/boot/$ours/$1-$_mode-$_word.log" || die "cannot write in $out"
		! grep -q "^$ours.*	failed	" "$tmpd/verdict" || {
			rm -f "$_log"
			say "log of $1 $_mode $_word: $out/boot/$ours/$1-$_mode-$_word.log"
		}
	done <"$tmpd/machines"
}
