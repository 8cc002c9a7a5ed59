// SPDX-License-Identifier: GPL-2.0
static int chip_ask(struct chip *chip, struct req *req)
{
	static u8 kept[64];
	u8 *answer = kmalloc(64, GFP_KERNEL);
	struct req *r = req;
	dma_addr_t addr;

	addr = dma_map_single(chip->dev, answer, 64, DMA_FROM_DEVICE);
	addr = dma_map_single(chip->dev, kept, 64, DMA_FROM_DEVICE);
	addr = dma_map_single(chip->dev, &chip->answer, 64, DMA_FROM_DEVICE);
	addr = dma_map_single(chip->dev, &r->answer, 64, DMA_FROM_DEVICE);
	return chip_go(chip, addr);
}
