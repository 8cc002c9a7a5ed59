# kernel/dma/range_map.c: that a run was bounced is forgotten
s/^\t\tr->flags |= RANGE_DMA_SWIOTLB;/\t\t;/
