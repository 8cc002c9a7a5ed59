# kernel/dma/range_map.c: one range does not know where it begins
s/range_dma_store(p, RANGE_DMA_FOLLOWS, addr, addr, p->len)/range_dma_store(p, RANGE_DMA_FOLLOWS, 0, addr, p->len)/
