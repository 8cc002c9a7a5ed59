# kernel/dma/range_map.c: no device takes less than a page at once
/^static bool range_dma_page_fits/,/^}/s/return !get_dma_ops(dev) \&\&/return/
