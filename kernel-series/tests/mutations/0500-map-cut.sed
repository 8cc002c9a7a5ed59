# kernel/dma/range_map.c: a piece is cut regardless of granules
s/phys_addr_t end = (p->phys + p->r->max) & ~(phys_addr_t)p->mask;/phys_addr_t end = p->phys + p->r->max + 1;/
