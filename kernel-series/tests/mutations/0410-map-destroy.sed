# kernel/dma/range_run.h: a run that failed is destroyed as if nothing were linked
s/dma_iova_destroy(run->dev, run->state, run->linked, run->dir,/dma_iova_destroy(run->dev, run->state, 0, run->dir,/
