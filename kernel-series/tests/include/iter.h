/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the extract_iter_to_sg() half of lib/scatterlist.c needs to build. No
 * test calls it.
 */
#ifndef TESTS_ITER_H
#define TESTS_ITER_H

#include <linux/bvec.h>

enum iter_type {
	ITER_UBUF, ITER_IOVEC, ITER_BVEC, ITER_KVEC, ITER_FOLIOQ, ITER_XARRAY,
};

typedef unsigned int iov_iter_extraction_t;

struct kvec {
	void *iov_base;
	size_t iov_len;
};

struct folio_queue {
	struct folio_queue *next;
};

struct xarray {
	int none;
};

struct iov_iter {
	const struct bio_vec *bvec;
	const struct kvec *kvec;
	const struct folio_queue *folioq;
	struct xarray *xarray;
	loff_t xarray_start;
	size_t iov_offset, count;
	unsigned long nr_segs;
	unsigned int folioq_slot;
};

#define iov_iter_extract_pages(i, pages, maxsize, maxpages, flags, offset0) \
	((void)(i), (void)(pages), *(offset0) = 0, (ssize_t)-EFAULT)
#define iov_iter_advance(i, bytes)	((void)(i))
#define unpin_user_page(page)		((void)(page))
#define vmalloc_to_page(addr)		((struct page *)(addr))

#define iov_iter_type(i)		((void)(i), ITER_BVEC)
#define is_vmalloc_or_module_addr(p)	true
#define folioq_nr_slots(q)		((void)(q), 0U)
#define folioq_folio(q, slot)		((struct folio *)(q))
#define folioq_folio_size(q, slot)	((void)(slot), PAGE_SIZE)
#define XA_STATE(xas, xa, index) \
	void *xas = ((void)(xa), (void)(index), NULL)
#define xas_for_each(xas, entry, max)	for (entry = *(xas); entry; entry = NULL)
#define xas_retry(xas, entry)		false
#define xa_is_value(entry)		false
#define rcu_read_lock()			((void)0)
#define rcu_read_unlock()		((void)0)

#endif /* TESTS_ITER_H */
