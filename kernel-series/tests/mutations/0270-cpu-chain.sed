# lib/range_cpu.c: one entry too many of a list
s/while (pos->nr && pos->sg) {/while (pos->sg) {/;s/pos->sg = --pos->nr ? sg_next(sg) : NULL;/pos->sg = pos->nr-- ? sg_next(sg) : NULL;/
