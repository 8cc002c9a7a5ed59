/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the tests of user memory and of DMABUFs for RDMA have in common
 */
#ifndef _INFINIBAND_UMEM_TEST_H
#define _INFINIBAND_UMEM_TEST_H

#include <linux/types.h>

struct ib_device;
struct ib_umem;
struct kunit;

struct ib_device *umem_test_device(struct kunit *test, bool maps);
void umem_test_addresses(struct kunit *test, struct ib_umem *umem,
			 const dma_addr_t *page);

#endif /* _INFINIBAND_UMEM_TEST_H */
