# lib/phyr_list.c: a frame is one bit too narrow
s/for (width = fls64(hi - lo); ; width++) {/for (width = fls64(hi - lo) - 1; ; width++) {/;s/if (hi - base <= phyr_mask(width))/if (hi - base <= phyr_mask(width + 1))/
