# kernel/dma/range_map.c: pieces that do not begin at a granule are linked
/^static int range_dma_map_run(/,/^}/s/if (!p.len || ((end | p.phys) & p.mask))/if (!p.len)/
