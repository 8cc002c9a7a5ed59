# kernel/dma/range_map.c: a bus address is unmapped
s/if (p\.type != PCI_P2PDMA_MAP_BUS_ADDR)/if (1)/
