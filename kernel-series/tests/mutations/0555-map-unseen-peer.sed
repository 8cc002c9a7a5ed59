# kernel/dma/range_map.c: a peer's memory is mapped unseen
/^static bool range_dma_map_unseen/,/^}/s/is_pci_p2pdma_page(.*)))/false)/
