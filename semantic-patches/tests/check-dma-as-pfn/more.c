// SPDX-License-Identifier: GPL-2.0
static void chip_list(struct chip *chip, struct scatterlist *list, dma_addr_t at, phys_addr_t phys, size_t len)
{
	sg_set_page(list, pfn_to_page(PFN_DOWN(at)), len, offset_in_page(at)); /* marked */
	sg_set_page(list, pfn_to_page(PFN_DOWN(phys)), len, offset_in_page(phys));
	/* pfn_to_page(at >> PAGE_SHIFT) */
#ifdef CONFIG_CHIP_FIRST
	chip->page = pfn_to_page(sg_dma_address(list) >> PAGE_SHIFT); /* marked */
#else
	chip->page = pfn_to_page(sg_phys(list) >> PAGE_SHIFT);
#endif
	chip->page = pfn_to_page(at >> PAGE_SHIFT); /* marked */
}

static vm_fault_t chip_fault(struct vm_fault *vmf, struct chip *chip, struct snd_pcm_substream *ss)
{
	remap_pfn_range(vmf->vma, vmf->address, ss->dma_buffer.addr >> PAGE_SHIFT, chip->size, chip->prot); /* marked */
	remap_pfn_range(vmf->vma, vmf->address, (chip->dma_addr + chip->off) >> PAGE_SHIFT, chip->size, chip->prot); /* marked */
	return vmf_insert_pfn(vmf->vma, vmf->address, PFN_DOWN(chip->dma_addr)); /* marked */
}
