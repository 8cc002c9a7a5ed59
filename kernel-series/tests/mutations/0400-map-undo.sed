# kernel/dma/range_map.c: a piece that could not be remembered stays mapped
s/^\t\tdma_unmap_phys(r->dev, addr, p->len, dir,$/\t\tif (0) dma_unmap_phys(r->dev, addr, p->len, dir,/
