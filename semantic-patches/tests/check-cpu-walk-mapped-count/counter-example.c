// SPDX-License-Identifier: GPL-2.0
static void chip_dump(struct chip *chip, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_sg(sgt, sg, i)
		chip_print(chip, sg_virt(sg), sg->length);
	for_each_sgtable_dma_sg(sgt, sg, i)
		chip_add(chip, sg_dma_address(sg), sg_dma_len(sg));
}

static int chip_copy(struct chip *chip, struct scatterlist *sgl, int n)
{
	int mapped = dma_map_sg(chip->dev, sgl, n, DMA_FROM_DEVICE);

	chip_wait(chip, mapped);
	dma_unmap_sg(chip->dev, sgl, n, DMA_FROM_DEVICE);
	sg_copy_to_buffer(sgl, n, chip->buf, chip->len);
	return 0;
}

/* a list made by hand */
static void chip_make(struct chip *chip, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		sg_dma_address(sg) = sg_phys(sg);
		sg_dma_len(sg) = sg->length;
	}
}

/* only told */
static void chip_tell(struct chip *chip, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int mapped, i;

	mapped = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);
	for_each_sg(sgl, sg, mapped, i)
		dev_dbg(chip->dev, "off %d\n", sg->offset);
}
