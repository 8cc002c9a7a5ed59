// SPDX-License-Identifier: GPL-2.0
static int chip_goto(struct chip *chip, struct walk *walk)
{
	int ret = 0;

	if (dma_iova_try_alloc(chip->dev, &chip->state, 0, walk->total)) {
		ret = dma_iova_link(chip->dev, &chip->state, walk->phys, 0, walk->total, DMA_TO_DEVICE, 0); /* marked */
		if (ret)
			goto out;
#ifdef CONFIG_CHIP_SYNC
		/* dma_iova_sync() */
		if (dma_iova_sync(chip->dev, &chip->state, 0, walk->total)) { /* marked */
			chip->errors++;
			return -EIO;
		}
#endif
	}
out:
	chip_unlock(chip);
	return ret;
}

static int chip_helper(struct chip *chip, struct walk *walk)
{
	int ret;

	if (!dma_iova_try_alloc(chip->dev, &chip->state, 0, walk->total))
		return -EOPNOTSUPP;
	ret = dma_iova_link(chip->dev, &chip->state, walk->phys, 0, walk->total, DMA_TO_DEVICE, 0);
	if (ret) {
		chip_unmap(chip);
		return ret;
	}
	return 0;
}

static int chip_part(struct chip *chip, phys_addr_t phys)
{
	int ret = dma_iova_link(chip->dev, &chip->state, phys, chip->at, PAGE_SIZE, DMA_TO_DEVICE, 0);

	if (ret)
		return ret;
	chip->at += PAGE_SIZE;
	return 0;
}

static int chip_tested(struct chip *chip, struct walk *walk)
{
	if (!dma_iova_try_alloc(chip->dev, &chip->state, 0, walk->total))
		return -EOPNOTSUPP;
	if (dma_iova_link(chip->dev, &chip->state, walk->phys, 0, walk->total, DMA_TO_DEVICE, 0)) {
		dma_iova_destroy(chip->dev, &chip->state, 0, DMA_TO_DEVICE, 0);
		return -EIO;
	}
	return 0;
}
