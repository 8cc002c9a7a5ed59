// SPDX-License-Identifier: GPL-2.0
static void chip_array(struct chip *chip, struct chip_desc *desc, struct scatterlist *list, int n)
{
	int i;

	for (i = 0; i < n; i++) {
#ifdef CONFIG_CHIP_ARRAY
		desc[i].len = cpu_to_le32(list[i].length); /* marked */
#else
		desc[i].len = cpu_to_le32(sg_dma_len(&list[i]));
#endif
		/* list[i].length */
		desc[i].addr = cpu_to_le32(sg_dma_address(&list[i]));
	}
}

static void chip_pair(struct chip *chip, struct scatterlist *sg, struct scatterlist *other)
{
	u32 addr = sg_dma_address(sg);
	u32 len = sg->length; /* marked */

	chip_push(chip, addr, len);
	chip_push(chip, sg_dma_address(sg), sg->length); /* marked */
	chip_push(chip, sg_dma_address(sg), other->length);
	chip->addr = sg_dma_address(sg);
	chip->len = sg->length; /* marked */
	dev_dbg(chip->dev, "%llx %u\n", sg_dma_address(sg), sg->length);
}

static void chip_either(struct chip *chip, struct chip_desc *desc, struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(list, sg, n, i) {
		if (chip->mapped) {
			desc[i].addr = cpu_to_le64(sg_dma_address(sg));
			desc[i].len = cpu_to_le32(sg_dma_len(sg));
		} else {
			desc[i].addr = cpu_to_le64(sg_phys(sg));
			desc[i].len = cpu_to_le32(sg->length);
		}
	}
}

static void chip_one(struct chip *chip)
{
	chip_push(chip, sg_dma_address(&chip->sg), chip->sg.length);
}

static void chip_memory(struct chip *chip, struct scatterlist *sg)
{
	writel(sg->length, chip->regs);
}
