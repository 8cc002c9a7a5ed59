// SPDX-License-Identifier: GPL-2.0

/* Heads of lists, and what moves along one */
static int lists(struct task *t, struct hw *hw, struct scatterlist *given)
{
	struct scatterlist *list = t->list, *sg = &t->many[0], *a = &t->one, *b = &t->one, *c;
	int i;

	hw->len = sg_dma_len(list) + list->offset;
	hw->buf = sg_virt(sg);
	hw->len = sg_dma_len(sg);
	hw->buf = sg_virt(a);
	hw->len = sg_dma_len(a);
	a = sg_next(a);
	hw->buf = sg_virt(b++);
	hw->len = sg_dma_len(b);
	hw->len = sg_dma_len(given) + given->offset;
	for_each_sg(list, c, t->n, i) {
		hw->buf = sg_virt(c);
		hw->len = sg_dma_len(c);
	}
	return 0;
}

/* More than one; or not mapped since it moved on */
static int mapped(struct task *t, struct hw *hw, struct scatterlist *sg, struct scatterlist *src)
{
	if (!dma_map_sg(t->dev, sg, t->n, DMA_TO_DEVICE))
		return -ENOMEM;
	hw->buf = sg_virt(sg);
	hw->len = sg_dma_len(sg);
	if (!dma_map_sg(t->dev, src, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	src = sg_next(src);
	hw->buf = sg_virt(src);
	hw->len = sg_dma_len(src);
	return 0;
}

/* Stores and the address of what is stored are no reads. */
static void stored(struct task *t)
{
	struct scatterlist *sg = &t->one;

	sg_dma_len(sg) = sg->length;
	t->buf = dma_alloc_coherent(t->dev, 4096, &sg_dma_address(sg), GFP_KERNEL);
}
