# kernel/dma/range_map.c: a partial sync starts too early
s/^\t\trange_cpu_iter_advance(&p\.it, offset);/\t\trange_cpu_iter_advance(\&p.it, 0);/;s/^\trange_dma_iter_pieces(&it, r, offset);/\trange_dma_iter_pieces(\&it, r, 0);/
