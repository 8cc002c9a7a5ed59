# kernel/dma/range_map.c: a failed mapping writes to the memory
s/range_dma_unmap(r, dir, attrs | DMA_ATTR_SKIP_CPU_SYNC);/range_dma_unmap(r, dir, attrs);/
