# lib/range_cpu.c: a page stays mapped for the CPU
0,/^\t\tkunmap_local(mem);/s///
