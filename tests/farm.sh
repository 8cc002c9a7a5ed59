# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Machines to work on, that are this one: hosts with sshd and a home of their own, and a Slurm
# cluster of two nodes. All of it is in $tmp and ends with farm_end.

# a port that nobody listens at
farm_port() {
	while :; do
		_port=$(awk -v seed="$$$(date +%N)" 'BEGIN { srand(seed % 2147483647); print 20000 + int(20000 * rand()) }')
		! (ss -Htln "sport = :$_port" 2>/dev/null | grep -q .) && ! grep -qx "$_port" "$tmp/ports" 2>/dev/null && break
	done
	echo "$_port" >>"$tmp/ports"
	echo "$_port"
}

# farm_daemon NAME COMMAND... - run it in a session of its own
farm_daemon() {
	_as=$1
	shift
	setsid "$@" >"$tmp/$_as.log" 2>&1 &
	echo "$!" >"$tmp/$_as.daemon"
}

# farm_kill NAME - that daemon and all that came from it are gone at once
farm_kill() {
	kill -9 "-$(cat "$tmp/$1.daemon")" 2>/dev/null
	rm -f "$tmp/$1.daemon"
}

# farm_end - all of them
farm_end() {
	for _d in "$tmp"/*.daemon; do
		[ ! -f "$_d" ] || { _d=${_d##*/}; farm_kill "${_d%.daemon}"; }
	done
}

# farm_host NAME - an sshd whose home is $tmp/NAME, and its line in $tmp/hosts
farm_host() {
	[ -f "$tmp/identity" ] || ssh-keygen -q -t ed25519 -N '' -f "$tmp/identity" || return
	mkdir -p "$tmp/$1/.ssh" && cp "$tmp/identity.pub" "$tmp/$1/.ssh/authorized_keys" && chmod 700 "$tmp/$1" "$tmp/$1/.ssh" &&
	dropbearkey -t ed25519 -f "$tmp/$1.key" >/dev/null 2>&1 || return
	_port=$(farm_port)
	# shellcheck disable=SC2016 # for the inner shell
	farm_daemon "$1" unshare -m sh -c 'mount --bind "$1" "$2" && shift 2 && exec "$@"' sh "$tmp/$1" "$HOME" \
		dropbear -F -E -s -r "$tmp/$1.key" -p "127.0.0.1:$_port" -P "$tmp/$1.pid"
	echo "1/ssh -p $_port -i $tmp/identity -o LogLevel=ERROR -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null $(id -un)@127.0.0.1" >>"$tmp/hosts"
	for _i in 1 2 3 4 5 6 7 8 9 10; do
		$(tail -n 1 "$tmp/hosts" | sed 's,^1/,,') true 2>/dev/null && return
		sleep 0.3
	done
	cat "$tmp/$1.log"
	return 1
}

# farm_slurm - munged, slurmctld and the nodes n1 and n2, of one processor each; sets SLURM_CONF
farm_slurm() {
	SLURM_CONF=$tmp/slurm.conf
	export SLURM_CONF
	head -c 1024 /dev/urandom >"$tmp/munge.key" && chmod 400 "$tmp/munge.key" && mkdir -p "$tmp/munge" "$tmp/ctld" "$tmp/d.n1" "$tmp/d.n2" &&
	cat >"$SLURM_CONF" <<-EOT || return
	ClusterName=test
	SlurmctldHost=$(hostname -s)(127.0.0.1)
	SlurmUser=$(id -un)
	SlurmdUser=$(id -un)
	AuthType=auth/munge
	AuthInfo=socket=$tmp/munge/socket
	SlurmctldPort=$(farm_port)
	StateSaveLocation=$tmp/ctld
	SlurmdSpoolDir=$tmp/d.%n
	SlurmctldPidFile=$tmp/ctld.pid
	SlurmdPidFile=$tmp/d.%n.pid
	ProctrackType=proctrack/pgid
	TaskPlugin=task/none
	MpiDefault=none
	SwitchType=switch/none
	SelectType=select/linear
	SlurmdTimeout=6
	ReturnToService=2
	JobRequeue=1
	SchedulerParameters=sched_interval=1,batch_sched_delay=0
	NodeName=n1 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$(farm_port) CPUs=1 State=UNKNOWN
	NodeName=n2 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$(farm_port) CPUs=1 State=UNKNOWN
	PartitionName=p Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
	EOT
	farm_daemon munged munged --foreground --force --socket="$tmp/munge/socket" --key-file="$tmp/munge.key" \
		--pid-file="$tmp/munge/pid" --log-file="$tmp/munge/log" --seed-file="$tmp/munge/seed"
	sleep 0.5
	farm_daemon slurmctld slurmctld -D
	farm_node n1
	farm_node n2
	for _i in $(seq 60); do
		[ "$(sinfo -h -t idle -o %D 2>/dev/null)" = 2 ] && return
		sleep 0.5
	done
	tail -n 5 "$tmp"/munged.log "$tmp/munge/log" "$tmp/slurmctld.log" "$tmp/n1.log"
	return 1
}

# farm_node NAME - a node, as if it had been started again
farm_node() {
	farm_daemon "$1" slurmd -D -N "$1"
}
