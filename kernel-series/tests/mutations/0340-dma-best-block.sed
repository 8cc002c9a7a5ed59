# kernel/dma/range_dma.c: an inner jump does not matter
s/^\t\tif (va != virt)/\t\tif (0)/
