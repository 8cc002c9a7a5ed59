#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# core.awk - which files are the mapping core itself?
#
#	awk -f core.awk -f OTHER.awk what=core PROVIDERS ...
#
# For other scripts: reads scripts/lib/providers, and has is_core(PATH).

what == "core" && !/^(#|$)/ {
	core_pattern = $0
	sub(/\t.*/, "", core_pattern)
	gsub(/[.+]/, "[&]", core_pattern)
	gsub(/[*]/, ".*", core_pattern)
	core["^" core_pattern "$"]
}
what == "core" { next }

function is_core(path,	p) {
	for (p in core)
		if (path ~ p)
			return 1
	return 0
}
