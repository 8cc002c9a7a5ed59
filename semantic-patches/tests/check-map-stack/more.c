// SPDX-License-Identifier: GPL-2.0
static int chip_ask(struct chip *chip)
{
	struct answer a;
	dma_addr_t addr;
	u32 word;

	addr = dma_map_single(chip->dev, &a, sizeof(a), DMA_FROM_DEVICE); /* marked */
#ifdef CONFIG_CHIP_WORD
	addr = dma_map_single(chip->dev, &word, sizeof(word), DMA_FROM_DEVICE); /* marked */
#endif
	/* &word */
	return chip_go(chip, addr, word);
}
