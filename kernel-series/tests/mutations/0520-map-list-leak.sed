# kernel/dma/range_map.c: the list is not freed
s/^\t\trange_dma_list_free(r->list);//
