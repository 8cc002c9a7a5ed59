# lib/range_cpu.c: memory with and without struct page is merged
s|if (valid != pfn_valid(PHYS_PFN(end)))|if (0)|
