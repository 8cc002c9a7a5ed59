// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip_desc *desc, struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(list, sg, n, i) {
		desc[i].addr = cpu_to_le64(sg_dma_address(sg));
		desc[i].len = cpu_to_le32(sg_dma_len(sg));
		dev_dbg(chip_dev, "%pad %u of %u\n", &sg_dma_address(sg), sg_dma_len(sg), sg->length);
	}
}

static void chip_lone(struct chip *chip)
{
	chip_push(chip, sg_dma_address(chip->table.sgl), chip->table.sgl->length);
	writel(chip->table.sgl->length, chip->regs);
}
