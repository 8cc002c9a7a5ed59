# kernel/dma/range_map.c: a page that was bounced is not copied back
/^static noinline int range_dma_map_page(/,/^}/s/r->flags |= RANGE_DMA_SWIOTLB;/;/
