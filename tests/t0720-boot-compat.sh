#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The boot matrix without a boot: which cells there are, the verdict on logs, the
# table, and the disks.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run, and call functions
. "$(dirname "$0")/lib.sh"

sg2phyr=$top/scripts/sg2phyr
data=$top/scripts/lib/boot

# good - the log of a machine with two disks
good() {
	cat <<-\EOT
	Linux version 7.3.4
	DMA-API: preallocated 65536 debug entries
	DMA-API: debugging enabled by kernel config
	sg2phyr: disk one read ok
	sg2phyr: disk two read ok
	sg2phyr: disk one final ok
	sg2phyr: disk two final ok
	sg2phyr: iommu groups: DMA 0, DMA-FQ 0, identity 0
	sg2phyr: dma-api errors: 0
	sg2phyr: end of boot
	emulator: qemu-system-x86_64: aio failed: Input/output error
	host: disk one ok
	host: disk two ok
	EOT
}

# judge [KNOWN] - the verdict on the log in stdin, into out
judge() {
	printf 'one read,final\ntwo read,final\n' >steps
	printf '%s\n' "${1:-no such line}" >known
	awk -v steps=steps -v known=known -v proof='^Linux version && identity 0$' \
		-v debugs="${debugs:-1}" -v refusal="${refusal:-}" -f "$top/scripts/lib/boot-compat.awk" >out
}

# verdict ONE TWO - what out has to say, each "ok" or a pattern of the reason
verdict() {
	for _d in one two; do
		case $1 in
		ok) test_grep "^$_d	ok\$" out || return 1 ;;
		*) test_grep "^$_d	failed	.*$1" out || return 1 ;;
		esac
		shift
	done
}

# table CODE - from VERDICTS in stdin and cells; into out
table() {
	cat >verdicts
	test_exit "$1" awk -F'\t' -v side=compat -f "$top/scripts/lib/boot-compat-table.awk" verdicts cells >out
}

test_expect_success 'a kernel that debugs the DMA API says how many errors there were' '
	good | sed "s,errors: 0,errors: unreadable," >log && judge <log && verdict "could not read" "could not read" &&
	debugs=0 && judge <log && debugs=1 && verdict ok ok
'

test_expect_success 'the cells are the devices of each machine in all of its modes' '
	"$sg2phyr" boot --converted --list $(sed -n "s/^machine	\([^	]*\)	.*/\1/p" "$data/compat.tsv") >list &&
	awk -F"\t" "
		\$1 == \"mode\" { modes[\$3]++ }
		\$1 == \"on\" { n += split(\$3, d, \" \") * (\$2 in modes ? modes[\$2] : 1) }
		END { print n }" "$data/compat.tsv" >cells &&
	test "$(wc -l <list)" -eq "$(cat cells)" && test "$(cat cells)" -ge 150 &&
	test "$(cut -f1,2 list | sort -u | wc -l)" -eq "$(cat cells)" &&
	! grep -vE "^[a-z0-9-]+	[a-z0-9_-]+	[a-z0-9_-]+	.*	[a-z0-9_]+$" list &&
	# without a name: one machine for unmodified drivers, those of x86_64 for converted ones
	"$sg2phyr" boot --converted --list >list && cut -f5 list | sort -u >on && printf "%s\n" fabrics peer x86_64 | test_cmp - on &&
	"$sg2phyr" boot --native --list >list.native && test_cmp list list.native &&
	"$sg2phyr" boot --compat --list >list && cut -f5 list | sort -u >on && echo x86_64 | test_cmp - on &&
	"$sg2phyr" boot --compat --list arm64 >list && cut -f5 list | sort -u >on && echo arm64 | test_cmp - on &&
	test_exit 2 "$sg2phyr" boot --converted ibmvscsi 2>err && test_grep "name its machine, too" err
'

test_expect_success 'devices and modes choose cells' '
	"$sg2phyr" boot --compat --list nvme amd >list &&
	printf "amd\tnvme\tdisks\t\tx86_64\n" >expect && test_cmp expect list &&
	"$sg2phyr" boot --compat --list none ahci nvme | cut -f1,2 >list &&
	printf "none\tnvme\nnone\tahci\n" >expect && test_cmp expect list
'

test_expect_success 'boards that share a kernel: each has its own devices, and its devicetree' '
	"$sg2phyr" boot --converted --list arm7 | cut -f1,2,5 | sort >list &&
	awk -F"\t" "
		\$1 == \"mode\" && \$3 == \"arm7\" { board[\$2] }
		\$1 == \"on\" && \$2 in board { n = split(\$3, d, \" \"); for (i = 1; i <= n; i++) print \$2 \"\t\" d[i] \"\tarm7\" }" "$data/compat.tsv" | sort >expect &&
	test "$(cut -f1 expect | sort -u | wc -l)" -gt 1 && test_cmp expect list &&
	"$sg2phyr" boot --converted --list raspi2b | cut -f1,2 >list && printf "raspi2b\tbcm2835-mmc\n" | test_cmp - list &&
	"$sg2phyr" boot --converted --list raspi2b sunxi-mmc nvme >list && test_cmp /dev/null list &&
	(repo=$top; . "$top/scripts/lib/boot.sh"; . "$top/scripts/lib/boot-compat.sh"; boot_trees arm7-converted; boot_trees x86_64) >trees &&
	grep -P "^mode\t[^\t]*\tarm7\t" "$data/compat.tsv" | grep -o "[^ ]*\.dtb" | sed "s,^dtb/,," >expect && test -s expect && test_cmp expect trees &&
	(repo=$top; . "$top/scripts/lib/boot.sh"; . "$top/scripts/lib/boot-compat.sh"; compat_emulator raspi2b bcm2835-mmc) >arguments &&
	test_grep "^-drive if=none,id=bcm2835-mmc," arguments && test_grep "^-set drive.bcm2835-mmc.if=sd$" arguments
'

test_expect_success 'the small matrix: two drivers, three modes' '
	"$sg2phyr" boot --compat --smoke --list >list &&
	test "$(wc -l <list)" -eq 6 && test "$(cut -f1 list | sort -u | wc -l)" -eq 3
'

test_expect_success 'every line of the table names what there is' '
	awk -F"\t" "
		/^#/ { next }
		\$1 == \"machine\" && NF == 8 { machine[\$2] = 1; next }
		\$1 == \"mode\" && NF == 6 && \$3 in machine { mode[\$2] = 1; next }
		\$1 == \"on\" && NF == 3 && (\$2 in machine || \$2 in mode) { n = split(\$3, m, \" \")
			for (i = 1; i <= n; i++) if (!(m[i] in device)) exit bad = 1; next }
		\$1 == \"device\" && NF == 7 && \$7 ~ /drive[.=]D/ { device[\$2] = 1; next }
		(\$1 == \"not\" && NF == 4 || \$1 == \"own\" && NF == 5) && \$2 in device { n = split(\$3, m, \" \")
			for (i = 1; i <= n; i++) if (!(m[i] in mode)) exit bad = 1; next }
		\$1 == \"known\" && NF == 4 && \$2 in device { next }
		\$1 == \"beyond\" && NF == 4 && \$2 in device && \$3 ~ /^[0-9]+\$/ { next }
		\$1 == \"again\" && NF == 3 && \$2 in device { next }
		\$1 == \"drives\" && NF == 3 && \$2 in device { next }
		\$1 == \"happens\" && NF == 3 && \$2 in mode && \$3 ~ /^(merged|bounced)$/ { next }
		\$1 == \"smoke\" && NF == 2 { n = split(\$2, m, \" \")
			for (i = 1; i <= n; i++) if (!(m[i] in mode || m[i] in device)) exit bad = 1; next }
		{ print; exit bad = 1 }
		END { exit bad }" "$data/compat.tsv" &&
	sed -n "s/^	{ \"\(.*\)\", step_.*/\1/p" "$data/disks.c" >steps &&
	grep "^device" "$data/compat.tsv" | cut -f6 | tr , "\n" | sort -u | while read -r s; do
		grep -qx "$s" steps || { echo "no step $s"; exit 1; }
	done
'

test_expect_success 'a device that complains of itself, or fails at times, is alone in its machine' '
	for d in $(sed -nE "s/^(known|again|beyond)	([^	]*)	.*/\2/p" "$data/compat.tsv" | sort -u); do
		machine=$(awk -F"\t" -v d=$d "\$1 == \"device\" && \$2 == d { print \$3 }" "$data/compat.tsv")
		test "$(awk -F"\t" -v m=$machine "\$1 == \"device\" && \$3 == m" "$data/compat.tsv" | wc -l)" -eq 1 ||
			{ echo $d; return 1; }
	done
'

test_expect_success 'bad usage: exit 2 and one line that says what' '
	while read -r what args; do
		# shellcheck disable=SC2086 # a list of arguments
		test_exit 2 "$sg2phyr" boot --compat $args 2>err &&
		test_grep "error: .*$what" err || { echo "$args"; return 1; }
	done <<-\EOT
	vax vax
	vax --list vax
	vax --smoke nvme vax
	seconds --timeout 0 nvme
	seconds --timeout soon nvme
	EOT
'

test_expect_success 'a good machine, also with what serial consoles add' '
	good | judge && verdict ok ok &&
	good | sed "s/^/[    1.234567] /; s/\$/\r/; s/^.*\(emulator\|host\):/\1:/" | judge && verdict ok ok
'

test_expect_success 'a step that failed, or was not done, is of its device alone' '
	good | sed "s/two final ok/two final failed: read of 512 in 1 at 0: wrong data at 8/" | judge &&
	verdict ok "final: read of 512 in 1 at 0: wrong data at 8" &&
	good | grep -v "one read" | judge && verdict "read: not done" ok
'

test_expect_success 'what the host finds on a disk, or does not look for' '
	good | sed "s/host: disk one ok/host: disk one failed: the raw area differs at byte 5/" | judge &&
	verdict "on the host: the raw area differs at byte 5" ok &&
	good | grep -v "host: disk two" | judge && verdict ok "did not look"
'

test_expect_success 'each complaint of the kernel or the emulator is of all devices' '
	for line in "BUG: sleeping function called from invalid context at mm/slab.c:1" \
		"WARNING: possible circular locking dependency detected" \
		"BUG: KASAN: slab-out-of-bounds in sg_next+0x1/0x2" \
		"DMA-API: ahci 0000:00:02.0: device driver frees DMA memory with wrong function" \
		"DMAR: [DMA Read NO_PASID] Request device [00:02.0] fault addr 0x1000 [fault reason 0x06]" \
		"Oops: general protection fault, probably for non-canonical address 0xdead: 0000 [#1] SMP" \
		"INFO: task init:34 blocked for more than 120 seconds." \
		"AMD-Vi: Event logged [IO_PAGE_FAULT device=00:02.0]"; do
		good | sed "s|^sg2phyr: disk one read|[ 1.000000] $(echo "$line" | sed "s/[][&|]/\\\\&/g")\n&|" | judge &&
		grep -cF "$line" out >count && test "$(cat count)" -eq 2 || { echo "$line"; cat out; return 1; }
	done &&
	{ good; echo "emulator: qemu: vtd_iommu_translate: detected translation failure"; } | judge &&
	verdict vtd_iommu vtd_iommu &&
	{ good; echo "emulator: qemu: virtio_iommu_translate no mapping for 0x1000 in domain 1"; } | judge &&
	verdict virtio_iommu virtio_iommu
'

test_expect_success 'what is said behind a line of counts, or within one, is judged as any other' '
	good | sed "s|^sg2phyr: dma-api|counts lib/kfifo.gcda 2a0: 00ff12ab.&|; s|^sg2phyr: end|counts lib/kfifo.gcda 2c0: 00&|" >log &&
	judge <log && verdict ok ok &&
	# more than once within one
	good | sed "s|^sg2phyr: dma-api|counts lib/kfifo.gcda 2a0: 00ffsg2phyr: nothing\n12ab&|" | judge && verdict ok ok &&
	good | sed "s|^sg2phyr: iommu|counts lib/kfifo.gcda 0: 61.BUG: KASAN: slab-use-after-free\n&|" >log &&
	judge <log && verdict KASAN KASAN
'

test_expect_success 'what comes after the end mark is no fault' '
	good | sed "s/^sg2phyr: end.*/&\nWARNING: late/" | judge && verdict ok ok
'

test_expect_success 'a known complaint, with its warning, and no other' '
	known="DMA-API: esp .*failed to check map error" &&
	good | sed "s/^sg2phyr: dma-api errors: 0/DMA-API: esp 0: device driver failed to check map error\nWARNING: kernel\/dma\/debug.c:1069 at check_unmap\nDMA-API: Mapped at:\nsg2phyr: dma-api errors: 4/" >log &&
	judge "$known" <log && verdict ok ok &&
	judge <log && verdict "map error" "map error" &&
	sed "s/^sg2phyr: dma-api/WARNING: kernel\/dma\/debug.c:7 at other\n&/" log | judge "$known" &&
	verdict WARNING WARNING
'

test_expect_success 'a fault at the page behind a frame, where the model said that it wanted it, and at no other' '
	fault="DMAR: [DMA Read NO_PASID] Request device [01:00.0] fault addr 0xffdff000 [fault reason 0x06] PTE Read access is not set" &&
	said="emulator: megasas_qf_map_failed scmd 1: frame" &&
	faulted() {
		{ echo "$fault"; good; echo "emulator: qemu: vtd_iommu_translate: detected translation failure (dev=00:01:00, iova=0xffdff000)"; printf "%s\n" "$@"; } >log
		(repo=$top tmpd=.; . "$top/scripts/lib/boot.sh"; . "$top/scripts/lib/boot-compat.sh"; compat_known log megasas-gen2) >regexes
		judge "$(cat regexes)" <log
	} &&
	faulted "$said 4292865024" && verdict ok ok &&
	# another page, a frame that ends in its own, a write, and nothing said
	faulted "$said 4292860928" && verdict 0xffdff000 0xffdff000 &&
	faulted "$said $((4292865024 - 1024))" && verdict 0xffdff000 0xffdff000 &&
	faulted && verdict 0xffdff000 0xffdff000 &&
	fault=$(echo "$fault" | sed "s/Read NO/Write NO/") && faulted "$said 4292865024" && verdict "DMA Write" "DMA Write"
'

test_expect_success 'what failed while the model refused commands says so, if that was the last' '
	refusal="qf_map_failed .*frame" said="emulator: megasas_qf_map_failed scmd 1: frame 4292865024" &&
	{ good | sed "s/one final ok/one final failed: not done after 150 s/"; echo "$said"; echo "emulator: qemu: terminating on signal 15 from pid 1"; } >log &&
	judge <log && verdict "final: not done after 150 s (the emulator refused the last command)\$" ok &&
	{ cat log; echo "emulator: qemu: another word"; } | judge && verdict "final: not done after 150 s\$" ok &&
	refusal= && judge <log && verdict "final: not done after 150 s\$" ok &&
	# the row that this is for
	awk -F"\t" "\$1 == \"own\" && \$2 == \"megasas-gen2\" { print \$4 }" "$data/compat.tsv" >own &&
	echo "time: not done after 150 s (the emulator refused the last command)" | grep -qEf own &&
	! echo "time: not done after 150 s" | grep -qEf own &&
	! echo "read: wrong data (the emulator refused the last command)" | grep -qEf own
'

test_expect_success 'counted errors, an end too soon, another machine than asked for' '
	good | sed "s/errors: 0/errors: 2/" | judge && verdict "counted 2" "counted 2" &&
	good | grep -v "end of boot" | judge && verdict "log ends" "log ends" &&
	good | grep -v "^Linux" | judge && verdict "not the one asked" "not the one asked" &&
	good | sed "s/identity 0/identity 3/" | judge && verdict "not the one asked" "not the one asked" &&
	{ good; echo "host: the machine was stopped after 9 seconds"; } | judge &&
	verdict "after 9 seconds" "after 9 seconds" &&
	judge </dev/null && verdict "not done" "not done"
'

test_expect_success 'the table: what only the compat layer fails is a failure' '
	printf "none\tnvme\tdisks\t\nnone\tahci\tdisks\t\nnone\tpvscsi\tdisks\tit cannot\n" >cells &&
	{ for k in plain compat; do printf "$k\tnone\tnvme\tok\n$k\tnone\tahci\tok\n"; done; } | table 0 &&
	test_grep "^ok 1 nvme/none\$" out && test_grep "^ok 3 pvscsi/none # SKIP it cannot" out &&
	test_grep "^# 2 passed, 0 failed, 0 the kernel.s own, 1 not tried" out &&
	printf "plain\tnone\tnvme\tok\nplain\tnone\tahci\tok\ncompat\tnone\tnvme\tfailed\twhy\ncompat\tnone\tahci\tok\n" | table 1 &&
	test_grep "^not ok 1 nvme/none" out && test_grep "^# why" out && test_grep "^# nvme  *FAILED" out
'

test_expect_success 'the table: the kernel'"'"'s own failures, and no result at all' '
	printf "plain\tnone\tnvme\tfailed\tx 12\ncompat\tnone\tnvme\tfailed\tx 0x7f; y\nplain\tnone\tahci\tfailed\tx\ncompat\tnone\tahci\tok\n" | table 0 &&
	test_grep "^ok 1 nvme/none # XFAIL" out && test_grep "^ok 2 ahci/none # the unmodified kernel fails: x" out &&
	printf "compat\tnone\tnvme\tok\n" | table 1 && test_grep "^not ok 2 ahci/none" out &&
	test_grep "^# no result" out && table 1 </dev/null
'

test_expect_success 'the table: a fault of the kernel that does not show each time' '
	printf "own\tnvme\tswiotlb none\t^errors: .*wrong data\tit is the kernel\n" >own &&
	printf "plain\tnone\tnvme\tok\ncompat\tnone\tnvme\tfailed\terrors: wrong data at 7\n" >verdicts &&
	printf "none\tnvme\tdisks\t\n" >one &&
	test_exit 0 awk -F"\t" -v side=compat -v own=own -f "$top/scripts/lib/boot-compat-table.awk" verdicts one >out &&
	test_grep "^ok 1 nvme/none # XFAIL it is the kernel" out &&
	sed "s/wrong data/no data/" verdicts >others &&
	test_exit 1 awk -F"\t" -v side=compat -v own=own -f "$top/scripts/lib/boot-compat-table.awk" others one >out &&
	printf "own\tnvme\tnone\t^time: \tit is slow\n" >>own &&
	test_exit 0 awk -F"\t" -v side=compat -v own=own -f "$top/scripts/lib/boot-compat-table.awk" verdicts one >out &&
	test_grep "^ok 1 nvme/none # XFAIL it is the kernel" out &&
	sed "s/errors: .*/time: 150 s/" verdicts >slow &&
	test_exit 0 awk -F"\t" -v side=compat -v own=own -f "$top/scripts/lib/boot-compat-table.awk" slow one >out &&
	test_grep "^ok 1 nvme/none # XFAIL it is slow" out &&
	sed "s/none/vtd/" own >elsewhere &&
	test_exit 1 awk -F"\t" -v side=compat -v own=elsewhere -f "$top/scripts/lib/boot-compat-table.awk" verdicts one >out
'

test_expect_success 'the table: another failure than the kernel'"'"'s own is no excuse' '
	printf "plain\tnone\tnvme\tfailed\tx 12\ncompat\tnone\tnvme\tfailed\ty 12\n" | table 1 &&
	test_grep "^not ok 1 nvme/none" out && test_grep "^# the unmodified kernel fails otherwise: x 12" out &&
	test_grep "^# y 12" out
'

test_expect_success 'the table: a complaint of the kernel that the unmodified one has not is no excuse, whatever else failed' '
	warning="WARNING: drivers/a.c:%d at f+0x%d/0x9, CPU#%d: init/4" bug="BUG: KASAN: slab-use-after-free in g" &&
	# of all devices of a machine, as the log is judged
	for w in "$warning" "$bug"; do
		good | sed "s|^sg2phyr: disk one read|$(printf "$w" 1 2 3)\n&|" | judge && head -n 1 out | cut -f3 || return 1
	done >reasons && test "$(sed -n 1p reasons)" = "$(printf "$warning" 1 2 3)" &&
	printf "none\tnvme\tdisks\t\n" >cells &&
	cell() { printf "plain\tnone\tnvme\tfailed\t%s\ncompat\tnone\tnvme\tfailed\t%s\n" "$1" "$2" | table "$3"; } &&
	cell "$(printf "$warning" 1 2 3)" "$(printf "$warning" 7 8 9)" 0 &&
	cell "$(printf "$warning" 1 2 3)" "$bug" 1 &&
	cell "x 1" "x 2; $bug" 1 && cell "x 1; $bug" "x 2; $bug" 0 &&
	printf "own\tnvme\tnone\t^x \tit is the kernel\n" >own &&
	printf "plain\tnone\tnvme\tok\ncompat\tnone\tnvme\tfailed\tx 1; $bug\n" >verdicts &&
	test_exit 1 awk -F"\t" -v side=compat -v own=own -f "$top/scripts/lib/boot-compat-table.awk" verdicts cells >out
'

test_expect_success 'the unmodified kernel lacks the slow checks, and nothing else' '
	for b in x86_64 x86_64-unmodified; do
		(repo=$top; . "$top/scripts/lib/boot.sh"; . "$top/scripts/lib/boot-compat.sh"; boot_config $b) | grep "^CONFIG_" | sort >$b || return 1
	done &&
	comm -23 x86_64 x86_64-unmodified >checks && test -s checks &&
	! grep -v "^CONFIG_\(KASAN\|PROVE_LOCKING\)" checks &&
	comm -13 x86_64 x86_64-unmodified >more && ! test -s more
'

test_expect_success 'what ends a run of machines ends the machines' '
	printf "%s\n" 61 62 >seconds && mkdir pids &&
	cat >machine.sh <<-\EOT &&
	echo $$ >"pids/$1" && exec sleep "$1"
	EOT
	cat >run.sh <<-\EOT &&
	. "$1/scripts/lib/common.sh" && . "$1/scripts/lib/boot.sh" && make_tmp &&
	machines_run -n 1 -P 2 -a seconds sh machine.sh
	EOT
	{ sh run.sh "$top" & } && run=$! &&
	for i in $(seq 100); do
		test "$(cat pids/* 2>/dev/null | wc -l)" -ne 2 || break
		sleep 0.1
	done &&
	test "$(cat pids/* | wc -l)" -eq 2 &&
	kill $run && test_exit 143 wait $run &&
	sleep 1 &&
	for p in $(cat pids/*); do
		case $(ps -o stat= -p $p) in ""|Z*) ;; *) kill $p; return 1 ;; esac
	done
'

test_expect_success 'what happened to scatterlists, by mode; a mode in which nothing did shows nothing' '
	printf "happens\t%s\t%s\n" iommu merged swiotlb bounced >table &&
	printf "%s\tlists %d, entries %d, merged %d, bounced %d\n" none 1 2 0 0 iommu 5 50 7 0 iommu 1 1 0 0 swiotlb 2 9 0 4 >counts &&
	awk -F"\t" -f "$top/scripts/lib/boot-compat-counts.awk" what=table table what=counts counts >out &&
	test_grep "^# iommu  *6  *51  *7  *0$" out && test_grep "^# swiotlb  *2  *9  *0  *4$" out && ! grep "no entry" out &&
	sed "s/merged 7/merged 0/" counts >none &&
	test_exit 1 awk -F"\t" -f "$top/scripts/lib/boot-compat-counts.awk" what=table table what=counts none >out &&
	test_grep "^# iommu: no entry was merged$" out &&
	# a machine whose devices map none
	printf "iommu\tlists 0, entries 0, merged 0, bounced 0\n" >none &&
	awk -F"\t" -f "$top/scripts/lib/boot-compat-counts.awk" what=table table what=counts none
'

test_expect_success 'disks: what is not as it was to be left is found' '
	gcc -O2 -Wall -Wextra -o disk-image "$data/disk-image.c" &&
	truncate -s 64M image &&
	./disk-image make image name 16 65536 12 read,final &&
	head -c 12 image >magic && printf "sg2phyr disk" >expect && test_cmp expect magic &&
	head -c 1060921 /dev/zero >file &&
	test_exit 1 ./disk-image check image file >why &&
	test_grep "the raw area differs at byte 0" why && test_grep "the file differs at byte 0" why
'

test_expect_success 'disks: what is as it was to be left is right, one bit is not' '
	printf "%s\n" "#include <stdio.h>" "#include <string.h>" "#include \"disk.h\"" \
		"static unsigned char b[LAST_BYTES];" \
		"int main(int c, char **v) { unsigned long n = c > 1 ? LAST_BYTES : 65536;" \
		"(void)v; disk_fill(b, 16 + (c > 1 ? SEED_FILE : SEED_FINAL), 0, n); return fwrite(b, n, 1, stdout) != 1; }" >left.c &&
	gcc -O2 -Wall -I "$data" -o left left.c &&
	./left | dd of=image bs=1M seek=32 conv=notrunc 2>/dev/null && ./left file >file &&
	test_exit 0 ./disk-image check image file &&
	printf x | dd of=image bs=1 seek=33554499 conv=notrunc 2>/dev/null &&
	test_exit 1 ./disk-image check image file >why && test_grep "raw area differs at byte 67" why &&
	./left | dd of=image bs=1M seek=32 conv=notrunc 2>/dev/null && printf x >>file &&
	test_exit 1 ./disk-image check image file >why && test_grep "the file is too long" why
'

# converted - the table of converted files, from drives, lines, verdicts and ran
converted() {
	awk -F'\t' -v OFS='\t' -v out=converted.tsv -f "$top/scripts/lib/boot-converted.awk" \
		what=drives drives what=lines lines what=verdicts verdicts what=ran ran >out
}

test_expect_success 'converted: a file is driven by its devices, and ran where these passed' '
	printf "drives\t%s\t%s\n" one "d/one.c d/both.c" two d/both.c >drives &&
	printf "%s\t%s\n" d/one.c 10 d/one.c 11 d/one.c 12 d/both.c 5 d/never.c 1 d/other.c 7 >lines &&
	printf "%s\t%s\t%s\t%s\t\n" plain none one ok plain none two ok \
		converted none one ok converted none two failed >verdicts &&
	printf "none\tone two\t%s\t%s\t%s\n" d/one.c 9 4 d/one.c 10 4 d/one.c 11 0 d/both.c 5 1 d/never.c 1 0 d/other.c 7 3 >ran &&
	converted &&
	# line 12 is no code, line 9 is not new
	cat >expect <<-\EOF &&
	file	device	mode	unmodified	converted	lines	ran
	d/one.c	one	none	ok	ok	10,11	10
	d/both.c	one	none	ok	ok	5	5
	d/both.c	two	none	ok	failed	5	5
	EOF
	test_cmp expect converted.tsv &&
	test_grep "^# d/one.c  *1 of   2 one: none$" out &&
	test_grep "^#   never ran: 11$" out &&
	test_grep "^# d/both.c  *1 of   1 one: none$" out &&
	test_grep "^# converted, and no new line ran: d/never.c$" out &&
	test_grep "^# d/other.c  *1 of   1$" out &&
	test_grep "^# 2 converted files ran and passed$" out
'

test_expect_success 'native: what a series on the core changes has its text, and not that of convert' '
	mkdir -p less/kernel-series/native/one/patches less/tmp &&
	printf "%s\n" "--- a/d/one.c" "+++ b/d/one.c" "@@ -1 +1 @@" "-a" "+b" >less/kernel-series/native/one/patches/0001-x.patch &&
	printf "%s\t%s\n" d/one.c x d/one.c2 y d/two.c z >less/tmp/changed &&
	(repo=$tmp/less tmpd=$tmp/less/tmp && . "$top/scripts/lib/core-series.sh" && . "$top/scripts/lib/boot-converted.sh" && converted_less) &&
	printf "%s\t%s\n" d/one.c2 y d/two.c z | test_cmp - less/tmp/changed
'

test_expect_success 'converted: what passed is evidence E4 of that text alone' '
	mkdir -p runs &&
	printf "%s\tx86_64\t%s\t%s\tok\t%s\t%s\n" d/one.c ahci none 10,11 10 d/one.c ahci swiotlb 10,11 11 \
		d/one.c nvme none 10,11 10 d/copy.c ahci none 3 3 >runs/abc &&
	printf "%s\t%s\n" d/one.c abc d/copy.c abc d/other.c abc d/two.c def >sums &&
	awk -v dir=runs -f "$top/scripts/lib/runs.awk" sums >out &&
	printf "%s\t%s\n" d/one.c "runs:2/2 x86_64 ahci none swiotlb; x86_64 nvme none" d/copy.c "runs:1/1 x86_64 ahci none" >expect &&
	test_cmp expect out
'

missing=
for t in gcov:gcc xxd:xxd jq:jq; do
	command -v "${t%:*}" >/dev/null || missing="${t%:*} is not installed: apt-get install ${t#*:}"
done
if [ -n "$missing" ]; then
	test_skip "converted: counts come out of a log" "$missing"
else
	test_expect_success 'converted: counts come out of a log as gcov would have them' '
		mkdir -p obj/converted/drivers/x kind/gcno/drivers/x &&
		printf "int main(int argc, char **argv)\n{\n\tif (argc > 1)\n\t\treturn 3;\n\treturn 0;\n}\n" >obj/converted/drivers/x/a.c &&
		(cd obj/converted && gcc --coverage -c -o drivers/x/a.o drivers/x/a.c && gcc --coverage -o a drivers/x/a.o && ./a) &&
		cp obj/converted/drivers/x/a.gcno kind/gcno/drivers/x/ &&
		{
			echo "[    1.0] something else" &&
			for pass in 1 2; do
				xxd -c 32 -p obj/converted/drivers/x/a.gcda | awk "{ printf \"counts root/obj/converted/drivers/x/a.gcda %x: %s.\r\n\", (NR - 1) * 32, \$0 }"
				printf "counts root/obj/converted/drivers/x/a.gcda end %s.\r\n" "$(xxd -c 32 -p obj/converted/drivers/x/a.gcda | wc -l)"
				printf "counts root/obj/converted/drivers/y/a.gcda 0: 00.\r\ncounts root/obj/converted/drivers/y/a.gcda end 1.\r\n"
			done
		} >log &&
		(tmpd=$tmp && . "$top/scripts/lib/boot-converted.sh" && cross= && converted_counts log kind/gcno) >out &&
		printf "drivers/x/a.c\t%s\t%s\n" 1 1 3 1 4 0 5 1 >expect && sort -k2,2n out | test_cmp expect - &&
		# the kernel spoke in the middle of a line, of another time and place in each pass
		awk "/ 0: / && ++n == 1 { print substr(\$0, 1, 60) \"[ 2.0] usb: a\r\"; print substr(\$0, 61); next }
			/ 20: / && ++m == 2 { print substr(\$0, 1, 70) \"[ 2.1] b\"; next } { print }" log >torn && ! cmp -s log torn &&
		(tmpd=$tmp && . "$top/scripts/lib/boot-converted.sh" && cross= && converted_counts torn kind/gcno) >out && sort -k2,2n out | test_cmp expect - &&
		awk "/ 20: / { next } { print }" log >lost && (tmpd=$tmp && . "$top/scripts/lib/boot-converted.sh" && cross= && converted_counts lost kind/gcno) 2>err >out &&
		test_cmp /dev/null out && test_grep "drivers/x/a.gcda: not all of its counts" err &&
		sed "s/a.gcda 0: ......../a.gcda 0: 00000000/" log >bad && ! cmp -s log bad &&
		! (tmpd=$tmp && . "$top/scripts/lib/boot-converted.sh" && cross= && converted_counts bad kind/gcno) >out
	'
fi

test_done
