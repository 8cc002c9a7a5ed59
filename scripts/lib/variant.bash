# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
#
# A converted file in a root of its own, beside the headers that were converted with it. For
# scripts that have $tree, the kernel tree, $file, its name in there, and $cc_args, how it is compiled.

# variant_headers VARIANT TEXT - headers that were converted in one step with the file stand below
# VARIANT among the others of the directory, which may include them, and of those that are on
# the compiler's path above it. TEXT is the converted file; false if they cannot be copied.
variant_headers() {
	local variant=$1 beside top arg
	beside=$(dirname "$2")/beside
	[ -d "$beside" ] || return 0
	mkdir -p "$variant/$(dirname "$file")" || return
	for arg in "${cc_args[@]}"; do
		top=${arg#"-I$tree/"}
		[[ $arg == "-I$tree/"* && $file == "$top"/* ]] || continue
		(cd "$tree" && find "$top" -name "*.h" -exec cp --parents -t "$variant" {} +) || return
	done
	find "$tree/$(dirname "$file")" -maxdepth 1 -name "*.h" \
		-exec cp -t "$variant/$(dirname "$file")" {} + &&
	cp -- "$beside"/* "$variant/$(dirname "$file")/"
}

# over SOURCE ARGUMENT... - the arguments for the file SOURCE as $args: where its headers stand
# beside it, a header of the tree that names one from a directory above gets that, too
over() {
	local root=${1%"/$file"} arg
	shift
	args=()
	for arg; do
		if [[ $root != "$tree" && $arg == "-I$tree"/* && -d $root/${arg#"-I$tree/"} ]]; then
			args+=("-I$root/${arg#"-I$tree/"}")
		fi
		args+=("$arg")
	done
}
