/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Slave transfers, as the legacy code that they replace: for proofs, not for
 * use. See <linux/range_dma.h> beside this file.
 */
#ifndef _LINUX_DMAENGINE_RANGE_H
#define _LINUX_DMAENGINE_RANGE_H

#include <linux/range_dma.h>

/* dmaengine_prep_slave_sg(chan, sgl, nents, dir, flags) */
#define dmaengine_prep_slave_range(chan, r, dir, flags) \
	__dmaengine_prep_slave_range(chan, r, dir, flags)
#define __dmaengine_prep_slave_range(chan, sgl, nents, dir, flags) \
	dmaengine_prep_slave_sg(chan, sgl, nents, dir, flags)

/* device_prep_slave_sg	a function that takes the pair: see scripts/lib/unpair.awk */
#define device_prep_slave_range		device_prep_slave_sg

#endif /* _LINUX_DMAENGINE_RANGE_H */
