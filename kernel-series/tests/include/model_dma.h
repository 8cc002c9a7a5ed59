/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A device of the model machine, and the DMA API for it
 *
 * What the device sees is found by model_dma_byte(). Three things come between
 * a DMA address and memory, as in the kernel:
 *
 *	translation	an offset, an IOMMU's page table, or a peer's bus address
 *	bouncing	to a buffer, which has the bytes of the time when the
 *			memory was mapped or synced, and no others
 *	caches		of a device that is not coherent: the same, in place
 *
 * Each call checks what the real one relies on, and ends the program if it does
 * not hold.
 */
#ifndef TESTS_MODEL_DMA_H
#define TESTS_MODEL_DMA_H

#include <linux/dma-mapping.h>
#include <linux/pci-p2pdma.h>
#include "model.h"

enum model_mode {
	MODEL_DIRECT,		/* address plus offset */
	MODEL_OPS,		/* an address of its own for each mapping */
	MODEL_IOMMU,
};

enum model_bounce {
	MODEL_BOUNCE_NONE,
	MODEL_BOUNCE_SOME,	/* MODEL_DIRECT: every other page */
	MODEL_BOUNCE_ALL,	/* MODEL_IOMMU: all that is not aligned */
};

struct model_device {
	struct device dev;
	struct device_dma_parameters parms;
	u64 mask;
	enum model_mode mode;
	enum model_bounce bounce;
	bool coherent;
	bool keeps_offset;			/* of what bounces in its granule */
	dma_addr_t offset;			/* MODEL_DIRECT */
	unsigned long granule;			/* MODEL_IOMMU */
	size_t max_mapping;
	enum pci_p2pdma_map_type peer[2];	/* of model_provider[] */
};

/* How many calls until one fails (0: none), and did one? */
extern unsigned long model_dma_fail;
extern bool model_dma_failed;

/* Forget all mappings: as at the start. */
void model_dma_reset(void);

/* The byte that the device reads and writes at a DMA address. */
u8 *model_dma_byte(struct model_device *md, dma_addr_t dma);

/* The address of the memory that it stands for, bounced or not. */
phys_addr_t model_dma_phys(struct model_device *md, dma_addr_t dma);

/* Was dma_map_phys() called for what is there, if it has to be? */
bool model_dma_is_mapped(struct model_device *md, dma_addr_t dma);

const struct dma_map_ops *get_dma_ops(struct device *dev);

/* Would a write by the device reach memory at once? */
bool model_dma_is_memory(struct model_device *md, dma_addr_t dma);

/* Nothing is mapped, but what needs no unmapping; or the program ends. */
void model_dma_check_unmapped(struct model_device *md);

#define to_model(d)		container_of(d, struct model_device, dev)

static inline bool dev_is_dma_coherent(struct device *dev)
{
	return to_model(dev)->coherent;
}

static inline dma_addr_t phys_to_dma(struct device *dev, phys_addr_t phys)
{
	return phys + to_model(dev)->offset;
}

/* What has to bounce, a mask says: see choose_device() */
static inline bool is_swiotlb_force_bounce(struct device *dev)
{
	return false;
}

static inline bool force_dma_unencrypted(struct device *dev)
{
	return false;
}

static inline void debug_dma_map_phys(struct device *dev, phys_addr_t phys,
				      size_t size, int dir, dma_addr_t addr,
				      unsigned long attrs)
{
}

static inline void debug_dma_unmap_phys(struct device *dev, dma_addr_t addr,
					size_t size, int dir,
					unsigned long attrs)
{
}

#endif /* TESTS_MODEL_DMA_H */
