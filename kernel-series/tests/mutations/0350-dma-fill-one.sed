# kernel/dma/range_dma.c: two ranges that are adjacent stay apart
s/ || range_cpu_iter_adjoins(cpu))/)/
