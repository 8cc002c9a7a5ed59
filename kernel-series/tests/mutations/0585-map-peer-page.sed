# kernel/dma/range_map.c: the first page of a request says that others are not a peer's, for all storages
/^int dma_map_range(/,/^}/s/range_dma_map(r, !no_peer, dir, attrs)/range_dma_map(r, false, dir, attrs)/
