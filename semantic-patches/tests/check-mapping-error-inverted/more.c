// SPDX-License-Identifier: GPL-2.0
static int chip_fill(struct chip *chip, dma_addr_t addr)
{
	if (dma_mapping_error(chip->dev, addr) > 0) /* marked */
		return -ENOMEM;
	if (!dma_mapping_error(chip->dev, addr)) { /* marked */
		dev_err(chip->dev, "no mapping\n");
		return -ENOMEM;
	}
	return 0;
}
