// SPDX-License-Identifier: GPL-2.0
#define chip_map(c, s) dma_map_sg((c)->dev, s, 1, DMA_TO_DEVICE)

static void chip_start(struct chip *chip, struct usb_request *req)
{
#ifdef CONFIG_CHIP_USB
	usb_gadget_map_request(chip->gadget, req, 1); /* marked */
#else
	scsi_dma_map(chip->cmd); /* marked */
#endif
	/* the table, too */
	(void)dma_map_sgtable(chip->dev, chip->sgt, DMA_TO_DEVICE, 0); /* marked */
	chip_map(chip, chip->sgl);
}
