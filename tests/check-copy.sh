# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# For tests of scripts/sg2phyr check that want to know each finding: a copy of the tool with two
# rules of its own, and a driver for them.

# check_copy DIR - make it, with a cache of its own
check_copy() {
	mkdir "$1" &&
	cp -r "$top/scripts" "$top/ci" "$top/semantic-patches" "$1/" &&
	rm -r "$1/semantic-patches/check" && mkdir "$1/semantic-patches/check" &&
	check_rule "$1" ignored-map Medium no 'dma_map_sg
  (...);' 'dma_map_sg dma_unmap_sg' &&
	check_rule "$1" seven-entries High yes 'dma_unmap_sg
  (D, E, 7, ...)' dma_unmap_sg &&
	cat >>"$1/semantic-patches/check/seven-entries.cocci" <<-\EOT &&

	@seven_entries_mend depends on patch@
	expression D, E;
	@@

	  dma_unmap_sg(D, E,
	- 7
	+ 8
	  , ...)
	EOT
	XDG_CACHE_HOME=$PWD/cache && export XDG_CACHE_HOME
}

# check_rule COPY ID CONFIDENCE PATCH PATTERN TOKENS - a rule that marks the name PATTERN begins with
check_rule() {
	{
		cat <<-EOT
		// SPDX-License-Identifier: GPL-2.0
		/// Found by $2.
		// Id: $2
		// Class: result
		// Confidence: $3
		// Group: ${2%%-*}
		// Why: An IOMMU may
		//      merge entries.
		// Mend: Do it otherwise.
		// Tokens: $6
		// Options: --no-includes --include-headers
		// Tests: tests/check-$2

		virtual context
		EOT
		[ "$4" = no ] || echo 'virtual patch'
		cat <<-EOT

		@$(echo "$2" | tr - _) depends on context@
		expression D, E;
		@@

		* $5
		EOT
	} >"$1/semantic-patches/check/$2.cocci"
}

# check_driver FILE - a driver: findings of ignored-map in line 6 and of seven-entries in line 7
check_driver() {
	mkdir -p "$(dirname "$1")" &&
	sed "s,^>,\t," >"$1" <<-\EOT
	// SPDX-License-Identifier: GPL-2.0
	#include <linux/dma-mapping.h>

	static void fake_send(struct device *dev, struct scatterlist *sg)
	{
	>dma_map_sg(dev, sg, 3, DMA_TO_DEVICE);
	>if (fake_go(dev)) dma_unmap_sg(dev, sg, 7, DMA_TO_DEVICE);
	}
	EOT
}
