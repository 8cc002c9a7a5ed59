# kernel/dma/range_dma.c: pieces that are not adjacent are merged
s/else if (addr < pos->addr || addr - pos->addr != pos->len)/else if (addr < pos->addr)/
