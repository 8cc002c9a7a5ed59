/* SPDX-License-Identifier: GPL-2.0 */
/*
 * DMA hardware for tests, where the machine has none: see emulated_hw.c
 */
#ifndef _KERNEL_DMA_EMULATED_HW_H
#define _KERNEL_DMA_EMULATED_HW_H

#include <linux/dma-direction.h>
#include <linux/types.h>

struct device;

/*
 * struct emulated_caches - what the caches were told, in any order
 * @ops: how often
 * @bytes: of how much memory
 * @sum: of one number for each call: where, how much, for whom, which direction
 */
struct emulated_caches {
	unsigned int ops;
	u64 bytes;
	u64 sum;
};

#ifdef CONFIG_PHYR_EMULATED_HW
#define EMULATED_DEVICES	2

/* A PCI device behind the IOMMU; NULL: there are not so many */
struct device *emulated_device(unsigned int nr);

/* IOMMU_* flags of the page at @addr, 0 if there is none */
unsigned int emulated_prot(struct device *dev, dma_addr_t addr);

/* What the caches have been told since the last call, addresses included or not */
struct emulated_caches emulated_caches_read(void);
void emulated_caches_see_addresses(bool see);
#else
static inline struct device *emulated_device(unsigned int nr)
{
	return NULL;
}

static inline unsigned int emulated_prot(struct device *dev, dma_addr_t addr)
{
	return 0;
}

static inline struct emulated_caches emulated_caches_read(void)
{
	return (struct emulated_caches){};
}

static inline void emulated_caches_see_addresses(bool see)
{
}
#endif

#endif /* _KERNEL_DMA_EMULATED_HW_H */
