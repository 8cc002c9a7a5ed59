# kernel/dma/range_map.c: a peer's memory is mapped unseen
/^static __always_inline bool range_dma_first_of_request/,/^}/s/ || is_pci_p2pdma_page(bv.bv_page)//
