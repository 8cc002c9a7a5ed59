// SPDX-License-Identifier: GPL-2.0
struct chip_desc {
	__le32 addr;
};

static int chip_fill(struct chip *chip, struct chip_desc *desc, unsigned long where)
{
	if (dma_mapping_error(chip->dev, desc->addr)) /* marked */
		return -ENOMEM;
	if (dma_mapping_error(chip->dev, le32_to_cpu(chip->field))) /* marked */
		return -ENOMEM;
	return dma_mapping_error(chip->dev, where); /* marked */
}
