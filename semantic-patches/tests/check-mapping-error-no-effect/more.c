// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, dma_addr_t addr)
{
	dma_mapping_error(chip->dev, addr); /* marked */
	WARN_ON(dma_mapping_error(chip->dev, addr)); /* marked */
#ifdef CONFIG_CHIP
	if (dma_mapping_error(chip->dev, addr)) { /* marked */
		/* to be done */
		netdev_err(chip->net, "no mapping\n");
	}
#endif
}
