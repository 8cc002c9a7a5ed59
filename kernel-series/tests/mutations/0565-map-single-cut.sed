# kernel/dma/range_map.c: the first piece of several is mapped as all of it
/^int dma_map_range(/,/^}/s/first.len == cpu->len && //
