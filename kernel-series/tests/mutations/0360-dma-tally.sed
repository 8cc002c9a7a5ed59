# kernel/dma/range.h: what is adjacent is counted twice
/^static inline void range_tally_add/,/^}/s/addr - t->addr == t->len/addr - t->addr == t->len + 1/
