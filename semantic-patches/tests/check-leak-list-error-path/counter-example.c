// SPDX-License-Identifier: GPL-2.0

static int foo_transfer(struct foo *foo, struct scatterlist *sg, int nents)
{
	int mapped, ret;

	mapped = dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	if (!mapped)
		return -ENOMEM;
	ret = foo_program(foo, sg, mapped);
	if (ret)
		goto unmap;
	foo_wait(foo);
unmap:
	dma_unmap_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	return ret;
}

static int foo_import(struct foo *foo, struct sg_table *sgt, size_t size)
{
	int err = dma_map_sgtable(foo->dev, sgt, DMA_BIDIRECTIONAL, 0);
	if (err)
		return err;
	if (foo_contiguous(sgt) < size) {
		dma_unmap_sgtable(foo->dev, sgt, DMA_BIDIRECTIONAL, 0);
		return -EINVAL;
	}
	return 0;
}

/* Success comes first. */
static struct foo_mr *foo_register(struct foo *foo, struct foo_mr *mr)
{
	int n, ret;

	n = ib_dma_map_sg(foo->ib, mr->sgl, mr->nents, mr->dir);
	if (!n)
		return NULL;
	ret = foo_post(foo, mr);
	if (!ret) {
		mutex_unlock(&mr->mutex);
		return mr;
	}
	ib_dma_unmap_sg(foo->ib, mr->sgl, mr->nents, mr->dir);
	return NULL;
}

static struct foo_desc *foo_alloc(struct foo *foo, struct scatterlist *sg, int nents)
{
	struct foo_desc *desc;
	int n = 0;

	n = dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	if (unlikely(!n))
		return NULL;
	desc = kzalloc_obj(*desc);
	if (!desc)
		goto fail;
	if (!foo->table)
		return desc;
	desc->table = foo->table;
	return desc;
fail:
	dma_unmap_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	return NULL;
}

static int foo_helped(struct foo *foo, struct scatterlist *sg, int nents)
{
	if (!dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE))
		return -ENOMEM;
	if (foo_start(foo)) {
		foo_abandon(foo);
		return -EIO;
	}
	foo_wait(foo);
	dma_unmap_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	return 0;
}

/* One condition for both */
static int foo_guarded(struct foo *foo, struct scatterlist *sg, int nents)
{
	u32 state;

	if (nents)
		dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	state = readl(foo->base);
	if (nents)
		dma_unmap_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	if (state & FOO_ERROR)
		return -EIO;
	return 0;
}

static int foo_queue(struct foo *foo, struct scatterlist *sg, int nents)
{
	int ret;

	if (!dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE))
		return -ENOMEM;
	ret = foo_enqueue(foo, sg);
	if (ret == -EINPROGRESS)
		return -EINPROGRESS;
	dma_unmap_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	return ret;
}

static int foo_tail(struct foo *foo, struct scatterlist *sg, int nents)
{
	int ret;

	ret = dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	if (!ret)
		return -ENOMEM;
	foo->mapped = 1;
	ret = foo_run(foo, sg);
	if (ret)
		goto out;
	foo->runs++;
out:
	if (foo->mapped)
		dma_unmap_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	return ret;
}

static int foo_handed(struct foo *foo, struct scatterlist *sg, int nents)
{
	int n, ret;

	n = dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	ret = foo_run(foo, sg);
	if (ret)
		return foo_give_up(foo, ret);
	dma_unmap_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	return 0;
}
