# kernel/dma/range_dma.c: a range may cross a boundary by a byte
s/^\troom = pos->boundary - (pos->addr & pos->boundary);/\troom = pos->boundary - (pos->addr \& pos->boundary) + (pos->boundary < 4096);/
