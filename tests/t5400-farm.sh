#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run
#
# Campaigns on other machines: two hosts by ssh, two nodes of a Slurm cluster, of which one is killed in the
# middle. What comes of it is what one machine makes, and what was lost is done again.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/fake-tree.sh
. "$top/tests/fake-tree.sh"
# shellcheck source=tests/farm.sh
. "$top/tests/farm.sh"

for c in dropbear ssh-keygen rsync slurmctld slurmd munged sbatch unshare; do
	command -v "$c" >/dev/null || skip_all="no $c (scripts/sg2phyr setup --tests)"
done
[ "$(id -u)" -eq 0 ] || skip_all="only root can be a host and a cluster"

XDG_CACHE_HOME=$tmp/cache
XDG_STATE_HOME=$tmp/state
SG2PHYR_NODE_CACHE=$tmp/nodes
export XDG_CACHE_HOME XDG_STATE_HOME SG2PHYR_NODE_CACHE
unset SG2PHYR_STORE
trap 'farm_end; _exit' EXIT

copy=$tmp/copy
few_rules "$copy"
few_checks "$copy" unmap-mapped-count
sg2phyr=$copy/scripts/sg2phyr

# all - everything that the run has, but times
all() {
	for _q in "path, line, col, token, status, class FROM sites" "path, diff FROM changes" "path, line, rule FROM findings" \
			"path, e0, e1, rules, uses, conversion, misuse FROM file"; do
		"$sg2phyr" sql --tsv "SELECT $_q ORDER BY 1, 2" || return
	done
}

# on WHERE ARGUMENT... - a campaign with nothing done yet, but for what is compiled
on() {
	XDG_CACHE_HOME=$tmp/cache.$1 XDG_STATE_HOME=$tmp/state.$1
	shift
	mkdir -p "$XDG_CACHE_HOME/sg2phyr" && cp -r "$tmp/bin" "$XDG_CACHE_HOME/sg2phyr/" 2>/dev/null
	"$sg2phyr" campaign start --no-evidence --linux "$tmp/a tree" "$@"
}

# came_back - how many units did
came_back() { find "$1" -name '*.tar' | wc -l; }

test_expect_success 'one machine' '
	fake_tree "a tree" 7 3 && for n in $(seq 14); do
		fake_driver "a tree/drivers/f$n/x.c" n$n && printf "\nvoid g%d(struct device *dev, struct scatterlist *l)\n{\n\tint n = dma_map_sg(dev, l, 4, 1);\n\n\tdma_unmap_sg(dev, l, n, 1);\n}\n" $n >>"a tree/drivers/f$n/x.c" || return 1
	done &&
	test_exit 1 on one >out 2>err && cp -r cache.one/sg2phyr/bin . && XDG_STATE_HOME=$tmp/state.one all >expect &&
	test "$(grep -c unmap-mapped-count expect)" -eq 14 && test_grep "^70 sites" out || { cat out err; return 1; }
'

test_expect_success 'two hosts by ssh: the same' '
	farm_host h1 && farm_host h2 && cp cache.one/sg2phyr/bin -r bin 2>/dev/null; test_exit 1 on hosts --hosts hosts >out 2>err &&
	test_grep "HOSTS .* units: convert" err && test_grep "HOSTS .* units: check" err && ! grep "did not come back" err &&
	XDG_STATE_HOME=$tmp/state.hosts all >got && test_cmp expect got &&
	cut -f2 state.hosts/sg2phyr/campaign/jobs/farm-convert.* | sort | uniq -c >by && test "$(grep -c ssh by)" -eq 2 || { cat out err; return 1; }
'

test_expect_success 'a result that is lost on its way back: that unit again' '
	rm -rf h1/.cache h2/.cache && cp "$(command -v rsync)" whole && cat >lossy <<-EOT && chmod +x lossy &&
	#!/bin/sh
	case " \$* " in
	*" --sender "*) ! mkdir "$tmp/lost" 2>/dev/null || exit 1 ;;
	esac
	exec "$tmp/whole" "\$@"
	EOT
	nsenter -m -t "$(cat h2.daemon)" mount --bind "$tmp/lossy" "$(command -v rsync)" &&
	test_exit 1 on lossy --hosts hosts >out 2>err && test -d lost && ! grep "did not come back" err &&
	XDG_STATE_HOME=$tmp/state.lossy all >got && test_cmp expect got &&
	nsenter -m -t "$(cat h2.daemon)" umount "$(command -v rsync)" || { cat out err; return 1; }
'

test_expect_success 'a host that dies in the middle: its units are done by the other' '
	rm -rf h1/.cache h2/.cache && { on killed --hosts hosts >out 2>err & } && pid=$! && n=0 &&
	until [ "$(cat state.killed/sg2phyr/campaign/jobs/farm-convert.* 2>/dev/null | wc -l)" -ge 4 ] || [ $n -ge 600 ]; do sleep 0.1; n=$((n + 1)); done &&
	farm_kill h2 && { wait $pid; test $? -eq 1; } &&
	XDG_STATE_HOME=$tmp/state.killed all >got && test_cmp expect got && ! grep "did not come back" err || { cat out err; return 1; }
'

test_expect_success 'a Slurm cluster: the same' '
	farm_slurm && test_exit 1 on slurm --slurm >out 2>err && test_grep "SLURM .* units: convert" err && ! grep "did not come back" err &&
	XDG_STATE_HOME=$tmp/state.slurm all >got && test_cmp expect got && test -d nodes/sg2phyr-0/n1 && test -d nodes/sg2phyr-0/n2 || { cat out err; return 1; }
'

test_expect_success 'a node that is killed in the middle: nothing is lost' '
	rm -rf nodes && { on lost --slurm >out 2>err & } && pid=$! && n=0 &&
	until [ "$(came_back state.lost/sg2phyr/campaign/units/convert 2>/dev/null)" -ge 3 ] || [ $n -ge 600 ]; do sleep 0.1; n=$((n + 1)); done &&
	farm_kill n2 && { wait $pid; test $? -eq 1; } && XDG_STATE_HOME=$tmp/state.lost all >got && test_cmp expect got || { cat out err; return 1; }
'

test_expect_success 'no host there at all: done here, and said' '
	farm_kill h1 && test_exit 1 on none --hosts hosts >out 2>err && test_grep "units of .* did not come back: done here" err &&
	XDG_STATE_HOME=$tmp/state.none all >got && test_cmp expect got && test_exit 2 on none --hosts nothing 2>err && test_grep "nothing cannot be read" err
'

test_expect_success 'what comes back broken is no result' '
	XDG_CACHE_HOME=$tmp/cache.broken && mkdir -p u && echo text >u/1.tar && echo out >escaped && tar -cf u/2.tar -P --transform "s,^,../../," escaped && rm escaped &&
	(
		repo=$copy cache=$XDG_CACHE_HOME/sg2phyr tmpd=$tmp/t && mkdir -p "$tmpd" "$cache" &&
		. "$copy/scripts/lib/common.sh" && . "$copy/scripts/lib/farm.sh" && farm_import_all u
	) 2>err && test_grep "1.tar is broken" err && test "$(find cache.broken -type f | wc -l)" -eq 0 && test ! -e escaped
'

test_done
