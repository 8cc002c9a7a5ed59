# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
#
# How the kernel's build compiles a file, as record-check wrote it down. For bash: arrays.

# recorded_command OBJTREE FILE - set sparse_args, what sparse is given, and cc_args, what the compiler
# is, both without the name of the source; die if FILE was not recorded
recorded_command() {
	local i
	mapfile -d '' -t sparse_args <"$1/record/$2" || die "$2 was not recorded in $1"
	unset 'sparse_args[-1]'			# the source file
	cc_args=("${sparse_args[@]}")
	# the compiler's own arguments begin with the dependency file
	while [ "${#cc_args[@]}" -gt 0 ] && [[ ${cc_args[0]} != -Wp,-MMD* ]]; do
		cc_args=("${cc_args[@]:1}")
	done
	[ "${#cc_args[@]}" -gt 1 ] || die "cannot read the recorded command of $2"
	cc_args=("${cc_args[@]:1}")
	for i in "${!sparse_args[@]}"; do
		[[ ${sparse_args[i]} == -Wp,-MMD* ]] && unset "sparse_args[i]"
	done
	return 0
}
