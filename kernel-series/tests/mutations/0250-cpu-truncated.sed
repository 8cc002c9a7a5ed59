# lib/range_cpu.c: physical addresses are cut to 32 bits
s/^\tpiece->addr = page_to_phys(\*pos->pages++);/\tpiece->addr = (u32)page_to_phys(*pos->pages++);/
