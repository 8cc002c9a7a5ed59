# kernel/dma/range_dma.c: seeking forgets the offset in the first piece
s/^\t\tpos->addr += offset;/\t\tpos->addr += 0;/
