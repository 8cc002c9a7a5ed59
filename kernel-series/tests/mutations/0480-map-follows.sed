# kernel/dma/range_map.c: a bounced piece is taken for one that follows
s/if (!iommu && range_piece_follows(p, addr))/if (!iommu)/
