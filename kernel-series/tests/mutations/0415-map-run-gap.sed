# kernel/dma/range_run.h: memory behind a gap is linked as if it were adjacent
s/run->phys + run->pending == phys &&/run->phys + run->pending <= phys \&\&/
