# kernel/dma/range_map.c: memory that is mapped unseen is one range
/^static __always_inline void range_dma_map_unseen/,/^}/s/if (first->len == r->cpu.len) {/{/
