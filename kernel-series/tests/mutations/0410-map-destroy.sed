# kernel/dma/range_map.c: a run that failed is destroyed but for its last piece
s/dma_iova_destroy(r->dev, &state, done, dir,/dma_iova_destroy(r->dev, \&state, 0, dir,/
