# kernel/dma/range_map.c: a piece is unmapped with the wrong size
s/^\t\t\tdma_unmap_phys(r->dev, addr, len, dir,$/\t\t\tdma_unmap_phys(r->dev, addr, len > 1 ? len - 1 : len, dir,/
