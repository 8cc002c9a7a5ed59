// SPDX-License-Identifier: GPL-2.0
static int chip_mmap(struct chip *chip, struct vm_area_struct *vma)
{
	return remap_pfn_range(vma, vma->vm_start, chip->ring_dma >> PAGE_SHIFT, chip->size, vma->vm_page_prot); /* marked */
}
