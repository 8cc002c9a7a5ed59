// SPDX-License-Identifier: GPL-2.0
static int chip_mmap(struct chip *chip, struct vm_area_struct *vma)
{
	return dma_mmap_coherent(chip->dev, vma, chip->ring, chip->ring_dma, chip->size);
}

static int chip_mmap_regs(struct chip *chip, struct vm_area_struct *vma)
{
	return remap_pfn_range(vma, vma->vm_start, chip->phys >> PAGE_SHIFT, chip->size, vma->vm_page_prot);
}

static int chip_mmap_sram(struct chip *chip, struct vm_area_struct *vma)
{
	return io_remap_pfn_range(vma, vma->vm_start, chip->sram_dma >> PAGE_SHIFT, chip->size, vma->vm_page_prot);
}
