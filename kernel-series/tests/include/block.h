/* SPDX-License-Identifier: GPL-2.0 */
/* Bios and requests, as far as memory goes. bvec.h is the kernel's own. */
#ifndef TESTS_BLOCK_H
#define TESTS_BLOCK_H

#include <linux/bvec.h>

#define REQ_OP_MASK		((blk_opf_t)0xff)
#define REQ_OP_WRITE		((blk_opf_t)1)
#define REQ_OP_DISCARD		((blk_opf_t)3)
#define RQF_SPECIAL_PAYLOAD	((u32)1 << 5)

struct bio {
	struct bio *bi_next;
	blk_opf_t bi_opf;
	struct bvec_iter bi_iter;
	struct bio_vec *bi_io_vec;
};

struct request {
	u32 rq_flags;
	unsigned int __data_len;
	struct bio *bio;
	struct bio_vec special_vec;
};

/* A discard has a size, but no memory. */
static inline bool bio_has_data(struct bio *bio)
{
	return bio && bio->bi_iter.bi_size &&
	       (bio->bi_opf & REQ_OP_MASK) != REQ_OP_DISCARD;
}

static inline unsigned int blk_rq_bytes(const struct request *rq)
{
	return rq->__data_len;
}

#endif /* TESTS_BLOCK_H */
