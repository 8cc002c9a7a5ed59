# kernel/dma/range_dma.c: a range may cross a boundary by a byte
s|^\troom = pos->cut.boundary - (pos->addr & pos->cut.boundary);|\troom = pos->cut.boundary - (pos->addr \& pos->cut.boundary) + (pos->cut.boundary < 4096);|
