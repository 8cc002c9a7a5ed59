# lib/range_cpu.c: a bvec that is adjacent is a range of its own
/^static __always_inline bool range_cpu_iter_next_bvec/,/^}/s/piece\.addr == (phys_addr_t)(it->next\.addr + it->next\.len))/0)/
