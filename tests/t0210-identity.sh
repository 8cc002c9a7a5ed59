#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2317,SC2154 # bodies of tests run later, in eval; lib.sh sets top and tmp
#
# The identity headers: each construct compiles to the code of the legacy
# construct beside it. Needs a compiler, no kernel: the few things that the
# header takes from the kernel are stubs in compat/tests/include.

. "$(dirname "$0")/lib.sh"

CC=${CC:-gcc}
identity=$top/compat/identity

# What both sides have: an owner of a list, and places to put things
cat >"$tmp/both.h" <<'EOF'
struct owner { struct scatterlist *sg; unsigned int n; };
void put(dma_addr_t addr, unsigned int len, int i);
int count(void);
struct scatterlist *own_next(struct scatterlist *sg);
struct device;
struct ib_device;
struct scsi_cmnd;
int scsi_dma_map(struct scsi_cmnd *cmd);
void scsi_dma_unmap(struct scsi_cmnd *cmd);
int scsi_cmd_len(struct scsi_cmnd *cmd);
void scsi_done(struct scsi_cmnd *cmd);
struct scatterlist *scsi_sglist(struct scsi_cmnd *cmd);
unsigned int scsi_sg_count(struct scsi_cmnd *cmd);
struct scatterlist *scsi_prot_sglist(struct scsi_cmnd *cmd);
unsigned int scsi_prot_sg_count(struct scsi_cmnd *cmd);
int ib_dma_map_sg(struct ib_device *dev, struct scatterlist *sgl, int nents, int dir);
void ib_dma_unmap_sg(struct ib_device *dev, struct scatterlist *sgl, int nents, int dir);
int ib_dma_map_sg_attrs(struct ib_device *dev, struct scatterlist *sgl, int nents, int dir,
			unsigned long attrs);
void ib_dma_unmap_sg_attrs(struct ib_device *dev, struct scatterlist *sgl, int nents, int dir,
			   unsigned long attrs);
int ib_dma_map_sgtable_attrs(struct ib_device *dev, struct sg_table *sgt, int dir,
			     unsigned long attrs);
void ib_dma_unmap_sgtable_attrs(struct ib_device *dev, struct sg_table *sgt, int dir,
				unsigned long attrs);
void put_at(const dma_addr_t *addr);
int sg_nents(struct scatterlist *sgl);
int sg_nents_for_dma(struct scatterlist *sgl, unsigned int sglen, size_t len);
struct dma_chan;
void *dmaengine_prep_slave_sg(struct dma_chan *chan, struct scatterlist *sgl, unsigned int sg_len,
			      int dir, unsigned long flags);
struct provider {
	void *(*device_prep_slave_sg)(struct dma_chan *chan, struct scatterlist *sgl,
				      unsigned int sg_len, int dir, unsigned long flags, void *context);
};
EOF

cat >"$tmp/legacy.c" <<'EOF'
#include <linux/dma-mapping.h>
#include "both.h"

#if defined(RANGE_DMA_BY_INDEX) || defined(RANGE_DMA_BY_STEP)
void by_index(struct scatterlist *sgl, unsigned int n)
{
	unsigned int i;

	for (i = 0; i < n; i++)
		put(sg_dma_address(sgl + i), sg_dma_len(&sgl[i]), i);
}

#ifdef RANGE_DMA_BY_STEP
void by_step(struct scatterlist **at)
{
	(*at)++;
	put(sg_dma_address(*at), sg_dma_len(*at), 0);
}
#endif
#else

unsigned int each_sg(struct owner *o)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sg(o->sg, sg, o->n, i)
		put(sg_dma_address(sg), sg_dma_len(sg), i);
	return i;
}

int each_sgtable(struct sg_table *sgt, int skip)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgt->sgl, sg, sgt->nents, i) {
		if (i == skip)
			continue;
		if (!sg_dma_len(sg))
			return -1;
		put(sg_dma_address(sg), 0, i);
	}
	return i;
}

struct cursor { struct scatterlist *sg; int more; };

void walk(struct scatterlist *sgl)
{
	struct scatterlist *sg;

	for (sg = sgl; sg != NULL; sg = sg_next(sg))
		put(sg_dma_address(sg), sg_dma_len(sg), 0);
}

void walk_part(struct owner *o, int n)
{
	struct scatterlist *sg = o->sg;

	while (n--) {
		put(sg_dma_address(sg), sg_dma_len(sg), n);
		sg = sg_next(sg);
	}
}

unsigned int portions(struct owner *o, int n)
{
	struct scatterlist *sg = o->sg, *s;
	int i = 0;

	while (n > 0) {
		for_each_sg(sg, s, n, i) {
			if (i == 4)
				break;
			put(sg_dma_address(s), sg_dma_len(s), i);
		}
		n -= i;
		sg = s;
	}
	return i;
}

void print(struct owner *o, struct scatterlist *sgl)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sg(o->sg, sg, o->n, i)
		put_at(&sg_dma_address(sg));
	put_at(&sg_dma_address(sgl));
}

void walk_head(struct scatterlist *sgl, int n)
{
	int i;

	for (i = 0; i < n; i++, sgl = sg_next(sgl))
		put(sg_dma_address(sgl), sg_dma_len(sgl), 0);
}

unsigned int head_of_counted(struct scatterlist *sgl)
{
	struct scatterlist *sg;

	count();
	sg = sgl;
	return sg_dma_len(sg);
}

int saved_clear(struct cursor *c)
{
	c->sg = NULL;
	return c->more;
}

void saved_start(struct cursor *c, struct scatterlist *sgl)
{
	count();
	c->sg = sgl;
}

int saved_next_by(struct cursor *c)
{
	c->sg = own_next(c->sg);
	return c->more;
}

void moved(struct owner *o)
{
	put(sg_dma_address(o->sg), sg_dma_len(o->sg), 0);
	o->sg = sg_next(o->sg);
}

void kept(struct owner *o, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg = sgl;

	while (n--) {
		put(sg_dma_address(sg), sg_dma_len(sg), n);
		sg = sg_next(sg);
	}
	o->sg = sg;
}

unsigned int walk_both(struct owner *o)
{
	struct scatterlist *sg = o->sg;
	unsigned int i = 0;

	while (sg) {
		put(sg_dma_address(sg), sg->offset, i++);
		sg = sg_next(sg);
	}
	return i;
}

int saved_next(struct cursor *c)
{
	c->sg = sg_next(c->sg);
	return c->more;
}

static void helper(struct scatterlist *sg, int i)
{
	put(sg_dma_address(sg), sg_dma_len(sg), i);
}

void with_helper(struct owner *o)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sg(o->sg, sg, o->n, i)
		helper(sg, i);
}

unsigned int last(struct owner *o)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sg(o->sg, sg, o->n, i)
#ifdef RANGE_DMA_LAST_BY_NEXT
		if (sg_next(sg) == NULL)
#else
		if (sg_is_last(sg))
#endif
			put(0, sg_dma_len(sg), i);
	return i;
}

void first(struct owner *o, struct scatterlist *sgl)
{
	put(sg_dma_address(o->sg), 0, 0);
	put(0, sg_dma_len(o->sg), 0);
	put(sg_dma_address(sgl), sg_dma_len(sgl), 0);
	put(sg_dma_address(sgl), sg_dma_len(sgl), 1);
	put(0, sg_dma_len(sgl), 2);
}

void fill(struct owner *o, struct scatterlist *sg, dma_addr_t addr)
{
#ifndef RANGE_DMA_SET_LEN_FIRST
	sg_dma_address(&sg[1]) = addr;
	sg_dma_len(&sg[1]) = o->n;
#else
	sg_dma_len(&sg[1]) = o->n;
	sg_dma_address(&sg[1]) = addr;
#endif
}

void *alloc(struct device *dev, struct scatterlist *sg, size_t size)
{
	return dma_alloc_coherent(dev, size, &sg_dma_address(&sg[1]), 3);
}

void fill_parts(struct scatterlist *sg, dma_addr_t addr, unsigned int len)
{
	sg_dma_address(&sg[1]) = addr;
	sg_dma_len(&sg[2]) = len;
	sg_dma_address(&sg[3]) += len;
	sg_dma_len(&sg[4]) += len;
	sg_dma_len(&sg[5]) -= len;
}

void cut(struct scatterlist *sg, struct owner *o)
{
#ifndef RANGE_DMA_SET_LEN_FIRST
	sg_dma_address(&sg[1]) += o->n;
	sg_dma_len(&sg[1]) -= o->n;
	sg_dma_address(&sg[2]) -= o->n;
	sg_dma_len(&sg[2]) += o->n;
#else
	sg_dma_len(&sg[1]) -= o->n;
	sg_dma_address(&sg[1]) += o->n;
	sg_dma_len(&sg[2]) += o->n;
	sg_dma_address(&sg[2]) -= o->n;
#endif
}

int pairs(struct owner *o, struct sg_table *sgt, int skip)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(o->sg, sg, o->n, i) {
		if (i == skip)
			continue;
		put(sg_dma_address(sg) - sg->offset, sg_dma_len(sg) + sg->offset, i);
	}
	for_each_sg(sgt->sgl, sg, sgt->nents, i)
		put(sg_dma_address(sg), sg->offset, i);
	return i;
}

int list_count(struct scatterlist *sgl)
{
	return sg_nents(sgl);
}

unsigned int table_count(struct sg_table *sgt)
{
	return sgt->nents;
}

#ifndef RANGE_DMA_NO_COUNT
int map(struct device *dev, struct owner *o)
{
	RANGE_DMA_COUNT_T n, i;
	struct scatterlist *sg;

	n = dma_map_sg(dev, o->sg, o->n, 1);
	if (!n)
		return -12;
	for_each_sg(o->sg, sg, n, i)
		put(sg_dma_address(sg), sg_dma_len(sg), n);
	dma_unmap_sg(dev, o->sg, o->n, 1);
	return 0;
}

struct job { RANGE_DMA_COUNT_T mapped; int tail; };

int job_tail(struct job *j)
{
	j->mapped = 0;
	return j->tail;
}

void job_end(struct device *dev, struct job *j, struct owner *o)
{
	if (j->mapped != 0)
		dma_unmap_sg_attrs(dev, o->sg, o->n, 2, 32);
}
#else
struct job { int tail; };

int map(struct device *dev, struct job *j, struct owner *o)
{
	if (!dma_map_sg(dev, o->sg, o->n, 1))
		return -12;
	return j->tail;
}

int map_count(struct device *dev, struct owner *o)
{
	return dma_map_sg_attrs(dev, o->sg, o->n, 2, 32);
}

void job_end(struct device *dev, struct job *j, struct owner *o)
{
	dma_unmap_sg(dev, o->sg, o->n, 1);
}
#endif

void sync(struct device *dev, struct owner *o)
{
	dma_sync_sg_for_cpu(dev, o->sg, o->n, 1);
	dma_sync_sg_for_device(dev, o->sg, o->n, 1);
}

int table(struct device *dev, struct sg_table *sgt)
{
	int ret = dma_map_sgtable(dev, sgt, 1, 32);

	if (ret)
		return ret;
	dma_sync_sgtable_for_cpu(dev, sgt, 1);
	dma_sync_sgtable_for_device(dev, sgt, 1);
	dma_unmap_sgtable(dev, sgt, 1, 0);
	return 0;
}

int command(struct scsi_cmnd *cmd)
{
	int n = scsi_dma_map(cmd);

	if (n < 0)
		return n;
	put(0, n, 0);
	scsi_dma_unmap(cmd);
	return 0;
}

int command_lists(struct device *dev, struct scsi_cmnd *cmd)
{
	int n = dma_map_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), 1);

	put(0, n, 0);
	n = dma_map_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), 2);
	if (n)
		dma_unmap_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), 2);
	dma_unmap_sg(dev, scsi_sglist(cmd), scsi_sg_count(cmd), 1);
	return n;
}

int rdma(struct ib_device *dev, struct scatterlist *sgl, struct sg_table *sgt)
{
	int n = ib_dma_map_sg_attrs(dev, sgl, 3, 1, 2);

	if (!n)
		return -1;
	ib_dma_unmap_sg_attrs(dev, sgl, 3, 1, 4);
	if (ib_dma_map_sgtable_attrs(dev, sgt, 1, 0))
		return -2;
	ib_dma_unmap_sgtable_attrs(dev, sgt, 1, 0);
	put(0, ib_dma_map_sg_attrs(dev, sgl, 4, 1, 2), 1);
	put(0, ib_dma_map_sg(dev, sgl, 5, 1), 2);
	ib_dma_unmap_sg(dev, sgl, 5, 1);
	return 0;
}

void *client(struct dma_chan *chan, struct owner *o, struct sg_table *sgt)
{
	return dmaengine_prep_slave_sg(chan, o->sg, o->n, 1, 2) ?:
		dmaengine_prep_slave_sg(chan, sgt->sgl, sgt->nents, 1, 2);
}

static void *prep(struct dma_chan *chan, struct scatterlist *sgl, unsigned int sg_len, int dir,
		  unsigned long flags, void *context)
{
#ifndef RANGE_DMA_MAPPED_BY_LIST
	if (!sgl || !sg_len)
#else
	if (!sgl)
#endif
		return NULL;
	put(sg_dma_address(sgl), sg_nents_for_dma(sgl, sg_len, flags), sg_len);
	return chan;
}

void provide(struct provider *p)
{
	p->device_prep_slave_sg = prep;
}
#endif
EOF

cat >"$tmp/converted.c" <<'EOF'
#include <linux/dmaengine_range.h>
#include <linux/range_dma.h>
#include <linux/range_dma_sg.h>
#include <rdma/ib_range.h>
#include <scsi/scsi_range.h>
#include "both.h"

#if defined(RANGE_DMA_BY_INDEX) || defined(RANGE_DMA_BY_STEP)
void by_index(struct scatterlist *sgl, unsigned int n)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, range_dma_of_sg(sgl, n), i)
		put(range_dma_addr(&it), range_dma_len(&it), i);
}

#ifdef RANGE_DMA_BY_STEP
void by_step(struct range_dma_iter *at)
{
	range_dma_iter_next(at);
	put(range_dma_addr(at), range_dma_len(at), 0);
}
#endif
#else

#define owner_range_dma(o)	range_dma_of_sg((o)->sg, (o)->n)

unsigned int each_sg(struct owner *o)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, owner_range_dma(o), i)
		put(range_dma_addr(&it), range_dma_len(&it), i);
	return i;
}

int each_sgtable(struct sg_table *sgt, int skip)
{
	struct range_dma_iter it;
	int i;

	for_each_range_dma(&it, range_dma_of_sgtable(sgt), i) {
		if (i == skip)
			continue;
		if (!range_dma_len(&it))
			return -1;
		put(range_dma_addr(&it), 0, i);
	}
	return i;
}

struct cursor { struct range_dma_iter it; int more; };

void walk(struct scatterlist *sgl)
{
	struct range_dma_iter it;

	for (range_dma_iter_start(&it, range_dma_of_list(sgl));
	     range_dma_iter_valid(&it);
	     range_dma_iter_next(&it))
		put(range_dma_addr(&it), range_dma_len(&it), 0);
}

void walk_part(struct owner *o, int n)
{
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(o->sg));

	while (n--) {
		put(range_dma_addr(&it), range_dma_len(&it), n);
		range_dma_iter_next(&it);
	}
}

unsigned int portions(struct owner *o, int n)
{
	struct range_dma_iter sg = range_dma_iter_begin(range_dma_of_list(o->sg));
	struct range_dma_iter s;
	int i = 0;

	while (n > 0) {
		for_each_range_dma_from(&s, &sg, n, i) {
			if (i == 4)
				break;
			put(range_dma_addr(&s), range_dma_len(&s), i);
		}
		n -= i;
		sg = s;
	}
	return i;
}

void print(struct owner *o, struct scatterlist *sgl)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, owner_range_dma(o), i)
		put_at(range_dma_addr_pad(&it));
	put_at(range_dma_first_addr_pad(range_dma_of_sg(sgl, 1)));
}

void walk_head(struct scatterlist *sgl, int n)
{
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(sgl));
	int i;

	for (i = 0; i < n; i++, range_dma_iter_next(&it))
		put(range_dma_addr(&it), range_dma_len(&it), 0);
}

unsigned int head_of_counted(struct scatterlist *sgl)
{
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_sg(sgl, count()));

	return range_dma_len(&it);
}

int saved_clear(struct cursor *c)
{
	range_dma_iter_clear(&c->it);
	return c->more;
}

void saved_start(struct cursor *c, struct scatterlist *sgl)
{
	range_dma_iter_start(&c->it, range_dma_of_sg(sgl, count()));
}

int saved_next_by(struct cursor *c)
{
	range_dma_iter_next_by(own_next, &c->it);
	return c->more;
}

void moved(struct owner *o)
{
	put(range_dma_sg_addr(o->sg), range_dma_sg_len(o->sg), 0);
	o->sg = range_dma_sg_next(o->sg);
}

void kept(struct owner *o, struct scatterlist *sgl, int n)
{
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(sgl));

	while (n--) {
		put(range_dma_addr(&it), range_dma_len(&it), n);
		range_dma_iter_next(&it);
	}
	o->sg = range_dma_iter_sg(&it);
}

unsigned int walk_both(struct owner *o)
{
	struct scatterlist *sg = o->sg;
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(sg));
	unsigned int i = 0;

	while (range_dma_iter_valid(&it)) {
		put(range_dma_addr(&it), sg->offset, i++);
		range_dma_iter_next_sg(&it, &sg);
	}
	return i;
}

int saved_next(struct cursor *c)
{
	range_dma_iter_next(&c->it);
	return c->more;
}

static void helper(const struct range_dma_iter *it, int i)
{
	put(range_dma_addr(it), range_dma_len(it), i);
}

void with_helper(struct owner *o)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, owner_range_dma(o), i)
		helper(&it, i);
}

unsigned int last(struct owner *o)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, owner_range_dma(o), i)
		if (range_dma_iter_is_last(&it))
			put(0, range_dma_len(&it), i);
	return i;
}

void first(struct owner *o, struct scatterlist *sgl)
{
	put(range_dma_first_addr(owner_range_dma(o)), 0, 0);
	put(0, range_dma_first_len(owner_range_dma(o)), 0);
	put(range_dma_first_addr(range_dma_of_list(sgl)),
	    range_dma_first_len(range_dma_of_list(sgl)), 0);
	put(range_dma_sg_addr(sgl), range_dma_sg_len(sgl), 1);
	put(0, range_dma_sg_cpu_len(sgl), 2);
}

void fill(struct owner *o, struct scatterlist *sg, dma_addr_t addr)
{
	range_dma_set_sg(&sg[1], addr, o->n);
}

void *alloc(struct device *dev, struct scatterlist *sg, size_t size)
{
	return range_dma_alloc_sg(dev, size, &sg[1], 3);
}

void fill_parts(struct scatterlist *sg, dma_addr_t addr, unsigned int len)
{
	range_dma_set_addr_sg(&sg[1], addr);
	range_dma_set_len_sg(&sg[2], len);
	range_dma_move_sg(&sg[3], len);
	range_dma_grow_sg(&sg[4], len);
	range_dma_shrink_sg(&sg[5], len);
}

void cut(struct scatterlist *sg, struct owner *o)
{
	range_dma_pull_sg(&sg[1], o->n);
	range_dma_push_sg(&sg[2], o->n);
}

int pairs(struct owner *o, struct sg_table *sgt, int skip)
{
	struct range_dma_iter it;
	struct scatterlist *sg;
	int i;

	for_each_range_dma_sg(&it, sg, o->sg, o->n, i) {
		if (i == skip)
			continue;
		put(range_dma_addr(&it) - sg->offset, range_dma_len(&it) + sg->offset, i);
	}
	for_each_range_dma_sg(&it, sg, sgt->sgl, sgt->nents, i)
		put(range_dma_addr(&it), sg->offset, i);
	return i;
}

int list_count(struct scatterlist *sgl)
{
	return range_dma_count_list(sgl);
}

unsigned int table_count(struct sg_table *sgt)
{
	return range_dma_count(range_dma_of_sgtable(sgt));
}

#ifndef RANGE_DMA_NO_COUNT
int map(struct device *dev, struct owner *o)
{
	struct range_dma_iter it;
	struct range_dma r;
	RANGE_DMA_COUNT_T i;

	if (dma_map_range_sg(dev, o->sg, o->n, &r, 1, 0))
		return -12;
	for_each_range_dma(&it, range_dma_of_map(o->sg, &r), i)
		put(range_dma_addr(&it), range_dma_len(&it), range_dma_count(&r));
	dma_unmap_range_sg(dev, o->sg, o->n, &r, 1, 0);
	return 0;
}

struct job { struct range_dma r; int tail; };

int job_tail(struct job *j)
{
	range_dma_init(&j->r);
	return j->tail;
}

void job_end(struct device *dev, struct job *j, struct owner *o)
{
	if (range_dma_mapped(&j->r))
		dma_unmap_range_sg(dev, o->sg, o->n, &j->r, 2, 32);
}
#else
struct job { struct range_dma r; int tail; };

int map(struct device *dev, struct job *j, struct owner *o)
{
	range_dma_init(&j->r);
	if (dma_map_range_sg(dev, o->sg, o->n, &j->r, 1, 0))
		return -12;
	return j->tail;
}

int map_count(struct device *dev, struct owner *o)
{
	struct range_dma r;

	return dma_map_range_sg_count(dev, o->sg, o->n, &r, 2, 32);
}

void job_end(struct device *dev, struct job *j, struct owner *o)
{
	dma_unmap_range_sg(dev, o->sg, o->n, &j->r, 1, 0);
}
#endif

void sync(struct device *dev, struct owner *o)
{
	struct range_dma r;

	dma_sync_range_sg_for_cpu(dev, o->sg, o->n, &r, 1);
	dma_sync_range_sg_for_device(dev, o->sg, o->n, &r, 1);
}

int table(struct device *dev, struct sg_table *sgt)
{
	int ret = dma_map_range_sgtable(dev, sgt, 1, 32);

	if (ret)
		return ret;
	dma_sync_range_sgtable_for_cpu(dev, sgt, 1);
	dma_sync_range_sgtable_for_device(dev, sgt, 1);
	dma_unmap_range_sgtable(dev, sgt, 1, 0);
	return 0;
}

/* as the subsystem's own header has them */
int scsi_map_range_count(struct scsi_cmnd *cmd);
void scsi_unmap_range(struct scsi_cmnd *cmd);

int command(struct scsi_cmnd *cmd)
{
	int n = scsi_map_range_count(cmd);

	if (n < 0)
		return n;
	put(0, n, 0);
	scsi_unmap_range(cmd);
	return 0;
}

int command_lists(struct device *dev, struct scsi_cmnd *cmd)
{
	int n = scsi_map_range_dev_count(dev, cmd, 1);

	put(0, n, 0);
	n = scsi_map_prot_range_count(dev, cmd, 2);
	if (n)
		scsi_unmap_prot_range(dev, cmd, 2);
	scsi_unmap_range_dev(dev, cmd, 1);
	return n;
}

int rdma(struct ib_device *dev, struct scatterlist *sgl, struct sg_table *sgt)
{
	struct range_dma r;

	if (ib_dma_map_range_sg(dev, sgl, 3, &r, 1, 2))
		return -1;
	ib_dma_unmap_range_sg(dev, sgl, 3, &r, 1, 4);
	if (ib_dma_map_range_sgtable(dev, sgt, 1, 0))
		return -2;
	ib_dma_unmap_range_sgtable(dev, sgt, 1, 0);
	put(0, ib_dma_map_range_sg_count(dev, sgl, 4, &r, 1, 2), 1);
	put(0, ib_dma_map_range_sg_count(dev, sgl, 5, &r, 1, 0), 2);
	ib_dma_unmap_range_sg(dev, sgl, 5, &r, 1, 0);
	return 0;
}

void *client(struct dma_chan *chan, struct owner *o, struct sg_table *sgt)
{
	return dmaengine_prep_slave_range(chan, range_dma_of_sg(o->sg, o->n), 1, 2) ?:
		dmaengine_prep_slave_range(chan, range_dma_of_sgtable(sgt), 1, 2);
}

/* what unpair.awk makes of a function that takes ranges */
static void *prep(struct dma_chan *chan, struct scatterlist *range_sgl, unsigned int range_nents, int dir,
		  unsigned long flags, void *range_context)
{
	if (!range_dma_mapped(range_dma_of_sg(range_sgl, range_nents)))
		return NULL;
	put(range_dma_first_addr(range_dma_of_sg(range_sgl, range_nents)),
	    range_dma_count_max(range_dma_of_sg(range_sgl, range_nents), flags),
	    range_dma_count(range_dma_of_sg(range_sgl, range_nents)));
	return chan;
}

void provide(struct provider *p)
{
	p->device_prep_slave_range = prep;
}
#endif
EOF

# The second header: the identity header must keep the real one out
mkdir -p "$tmp/stub/linux"
echo '#ifndef _LINUX_RANGE_DMA_SG_H
#error the real header comes through
#endif' >"$tmp/stub/linux/range_dma_sg.h"

# assemble DIR FILE [FLAG...] - assembler of $tmp/FILE.c with the identity
# header below DIR; the file name does not show
assemble() {
	dir=$1
	file=$2
	shift 2
	"$CC" -std=gnu11 -Wall -Werror -Wno-unused-value -I "$dir" \
		-I "$top/compat/tests/include" -I "$tmp/stub" -I "$tmp" "$@" -S -o - -x c - <"$tmp/$file.c"
}

# functions - of assembler on stdin, each function on one line behind its name. Labels
# are counted by function.
functions() {
	awk '
	function flush() {
		if (name != "")
			print name "\t" code
		code = ""
		n = 0
		split("", label)
	}
	/^[A-Za-z_0-9]+:$/ { flush(); name = $0 }
	{
		line = $0
		while (match(line, /[.]L[A-Z]*[0-9]+/)) {
			l = substr(line, RSTART, RLENGTH)
			if (!(l in label))
				label[l] = ++n
			code = code substr(line, 1, RSTART - 1) "L" label[l]
			line = substr(line, RSTART + RLENGTH)
		}
		code = code line ";"
	}
	END { flush() }'
}

# same DIR [FLAG...] - is each function the same at one level at least? As for a file of
# the kernel, where each level preserves the meaning, so that one is proof; here there are
# many in one file, and not one level for all.
same() {
	dir=$1
	shift
	: >matched
	: >all
	for level in -O2 -Os -O1; do
		for file in legacy converted; do
			assemble "$dir" "$file" "$level" "$@" >"$file.s" || return 1
			functions <"$file.s" | sort >"$file.fn"
		done
		cut -f1 legacy.fn >>all
		comm -12 legacy.fn converted.fn | cut -f1 >>matched
	done
	test -s matched || return 1
	sort -u all >want
	sort -u matched | comm -23 want - >differ
	test_cmp /dev/null differ
}

# refused BODY - does not compile as the body of a function
refused() {
	printf '#include <linux/range_dma.h>\n%s\n' \
		"int f(struct scatterlist *sgl, struct range_dma_iter *it, int i) { $1 }" \
		>"$tmp/refused.c"
	! assemble "$identity" refused >/dev/null
}

test_expect_success 'every construct gives the code of its legacy form' '
	same "$identity" -DRANGE_DMA_COUNT_T="unsigned int"
'

test_expect_success 'so it does with the other look-ahead' '
	same "$identity" -DRANGE_DMA_LAST_BY_NEXT \
		-DRANGE_DMA_COUNT_T="unsigned int"
'

test_expect_success 'so it does where the length was stored first' '
	same "$top/compat/identity" -DRANGE_DMA_SET_LEN_FIRST \
		-DRANGE_DMA_COUNT_T="unsigned int"
'

test_expect_success 'so it does where loops went through an array' '
	same "$identity" -DRANGE_DMA_BY_INDEX &&
	same "$identity" -DRANGE_DMA_BY_STEP
'

test_expect_success 'so it does where a handle replaces an int' '
	same "$identity" -DRANGE_DMA_COUNT_T=int
'

test_expect_success 'so it does where a handle replaces a size_t' '
	same "$identity" -DRANGE_DMA_COUNT_T=size_t
'

test_expect_success 'so it does where a handle is an addition' '
	same "$identity" -DRANGE_DMA_NO_COUNT
'

test_expect_success 'every construct of the header is in this test' '
	sed -n "s/^#define \([a-z][a-z_]*\).*/\1/p" "$identity"/*/*.h | sort -u >defined &&
	test -s defined &&
	while read -r name; do
		test_grep "\<$name\>" converted.c || return 1
	done <defined
'

test_expect_success 'every construct of the real headers is in this one' '
	sed -n -e "s/^#define \([a-z][a-z_]*\).*/\1/p" \
		-e "s/^.*\<\(\(dma\|range_dma\|for_each\)_[a-z_]*\)(.*/\1/p" \
		"$top/kernel-series/overlay/include/linux/range_dma.h" \
		"$top/compat/overlay/include/linux/range_dma_sg.h" >all &&
	grep "^range_dma_\|^for_each_range_dma\|^dma_[a-z]*_range_" all |
		sort -u >real &&
	test -s real &&
	while read -r name; do
		test_grep "^#define $name\>" "$identity/linux/range_dma.h" || return 1
	done <real
'

test_expect_success 'a list without a count cannot be looped over by count' '
	refused "for_each_range_dma(it, range_dma_of_list(sgl), i) { } return 0;" &&
	! refused "for_each_range_dma(it, range_dma_of_sg(sgl, 2), i) { } return 0;"
'

test_expect_success 'a constructor cannot be kept in a variable' '
	refused "const struct range_dma *r = range_dma_of_sg(sgl, i); return 0;"
'

# Break one construct at a time: EXPRESSION is a sed command on the headers.
# It must still compile, and give other code.
broken_is_seen() {
	rm -rf broken
	cp -r "$identity" broken
	sed -i "$1" broken/*/*.h
	if diff -r "$identity" broken >/dev/null; then
		echo "changes nothing: $1"
		return 1
	fi
	shift
	for flags do
		assemble "$tmp/broken" converted -w "$flags" >/dev/null || return 1
		same "$tmp/broken" -w "$flags" >/dev/null || return 0
	done
	echo "not seen"
	return 1
}

while IFS='|' read -r what edit; do
	test_expect_success "a broken $what is seen" \
		"broken_is_seen '$edit' '-DRANGE_DMA_COUNT_T=unsigned int' \
			-DRANGE_DMA_NO_COUNT"
done <<'EOF'
range_dma_of_sg|/^#define range_dma_of_sg(/s/nents$/nents - 1/
range_dma_of_list|/^#define range_dma_of_list(/s/sgl,/sgl + 1,/
range_dma_of_sgtable|/^#define range_dma_of_sgtable(/s/->nents/->orig_nents/
range_dma_of_map|/^#define range_dma_of_map(/s/	sgl, /	sgl + 1, /
range_dma_set_sg|/^	((void)(sg_dma_address(sg) =/s/= (addr)/= (addr) + 1/
range_dma_set_addr_sg|/^#define range_dma_set_addr_sg(/s/= (addr)/= (addr) + 1/
range_dma_set_len_sg|/^#define range_dma_set_len_sg(/s/= (len)/= (len) + 1/
range_dma_alloc_sg|/^	dma_alloc_coherent(dev, size/s/size,/size + 1,/
range_dma_move_sg|/^#define range_dma_move_sg(/s/+=/-=/
range_dma_grow_sg|/^#define range_dma_grow_sg(/s/+=/-=/
range_dma_shrink_sg|/^#define range_dma_shrink_sg(/s/-=/+=/
range_dma_pull_sg|/^#define range_dma_pull_sg(/s/shrink/grow/
range_dma_push_sg|/^	((void)(sg_dma_address(sg) -=/s/grow/shrink/
for_each_range_dma|/^#define __range_dma_each(/s/for_each_sg(sgl/for_each_sg(sgl + 1/
for_each_range_dma_sg|/^	for (i = 0, (it)->sg = s =/s/(sgl);/(sgl) + 1;/
range_dma_iter_start|/^#define __range_dma_start(/s/= (sgl)/= (sgl) + 1/
range_dma_iter_start that drops the count|/^#define __range_dma_start(/s/(void)(nents), //
range_dma_iter_begin|/^	((struct range_dma_iter)/s/(sgl)/(sgl) + 1/
range_dma_addr_pad|/^#define range_dma_addr_pad(/s/(it)->sg/(it)->sg + 1/
range_dma_first_addr_pad|/^#define __range_dma_first_addr_pad(/s/address(sgl)/address(sgl + 1)/
range_dma_iter_begin that drops the count|/^	((struct range_dma_iter)/s/(void)(nents), //
range_dma_iter_clear|/^#define range_dma_iter_clear(/s/= NULL/= (void *)1/
range_dma_iter_next|/^#define range_dma_iter_next(/s/sg_next((it)->sg)/(it)->sg + 1/
range_dma_iter_next_by|/^#define range_dma_iter_next_by(/s/= next(/= sg_next(/
range_dma_iter_next_sg|/^#define range_dma_iter_next_sg(/s/sg_next(\*(s))/*(s) + 1/
range_dma_iter_sg|/^#define range_dma_iter_sg(/s/->sg)/->sg + 1)/
range_dma_sg_next|/^#define range_dma_sg_next(/s/sg_next(sg)$/(sg) + 1/
range_dma_iter_valid|/^#define range_dma_iter_valid(/s/!=/==/
for_each_range_dma_from|/^#define for_each_range_dma_from(/s/, n, i)$/, (n) + 1, i)/
range_dma_iter_is_last|/^#define range_dma_iter_is_last(/s/sg_is_last/!sg_is_last/
range_dma_addr|/^#define range_dma_addr(/s/sg_dma_address/sg_dma_len/
range_dma_len|/^#define range_dma_len(/s/sg_dma_len/sg_dma_address/
range_dma_first_addr|/^#define __range_dma_first_addr(/s/sg_dma_address(sgl)/sg_dma_address(sgl + 1)/
range_dma_first_len|/^#define __range_dma_first_len(/s/sg_dma_len(sgl)/sg_dma_len(sgl + 1)/
range_dma_sg_addr|/^#define range_dma_sg_addr(/s/sg_dma_address(sg)/sg_dma_address(sg + 1)/
range_dma_sg_len|/^#define range_dma_sg_len(/s/sg_dma_len(sg)/sg_dma_len(sg + 1)/
range_dma_sg_cpu_len|/^#define range_dma_sg_cpu_len(/s/sg_dma_len(sg)/sg_dma_len(sg + 1)/
range_dma_init|/^#define range_dma_init(/s/0/1/
range_dma_mapped of a handle|/^#define __range_dma_handle_mapped(/s/!=/==/
range_dma_mapped of a pair|/^#define __range_dma_pair_mapped(/s/(sgl) &&/!(sgl) \&\&/
range_dma_count_list|/^#define range_dma_count_list(/s/sg_nents(sgl)/sg_nents(sgl + 1)/
range_dma_count_max|/^#define __range_dma_count_max(/s/nents, max)$/nents + 1, max)/
dmaengine_prep_slave_range|/^	dmaengine_prep_slave_sg(/s/nents/nents + 1/
range_dma_count of a handle|/^#define __range_dma_handle_count(/s/nents)/nents + 1)/
range_dma_count of a pair|/^#define __range_dma_pair_count(/s/(nents)$/(nents + 1)/
dma_map_range_sg|/^	(!__range_dma_set/s/!//
dma_map_range_sg without attributes|/^	(!__range_dma_set/s/attrs))/1))/
dma_map_range_sg_count|/^	__range_dma_set(r, dma_map_sg_attrs/s/__range/!__range/
dma_map_range_sg_count without attributes|/^	__range_dma_set(r, dma_map_sg_attrs/s/attrs))/1))/
dma_unmap_range_sg|/dma_unmap_sg_attrs(dev/s/, attrs/, 1/
dma_sync_range_sg_for_cpu|/^	((void)(r), dma_sync_sg_for_cpu/s/for_cpu/for_device/
dma_sync_range_sg_for_device|/^	((void)(r), dma_sync_sg_for_device/s/for_device/for_cpu/
dma_map_range_sgtable|/^#define dma_map_range_sgtable/s/dma_map_sgtable/!dma_map_sgtable/
dma_unmap_range_sgtable|/^#define dma_unmap_range_sgtable/s/	.*/(...)/
dma_sync_range_sgtable_for_cpu|/^#define dma_sync_range_sgtable_for_cpu/s/for_cpu$/for_device/
dma_sync_range_sgtable_for_device|/^#define dma_sync_range_sgtable_for_device/s/for_device$/for_cpu/
scsi_map_range_count|/^#define scsi_map_range_count/s/scsi_dma_map/scsi_cmd_len/
scsi_unmap_range|/^#define scsi_unmap_range/s/scsi_dma_unmap/scsi_done/
scsi_map_range_dev_count|/^	dma_map_sg(dev, scsi_sglist/s/dir/0/
scsi_unmap_range_dev|/^	dma_unmap_sg(dev, scsi_sglist/s/dir/0/
scsi_map_prot_range_count|/^	dma_map_sg(dev, scsi_prot_sglist/s/dir/0/
scsi_unmap_prot_range|/^	dma_unmap_sg(dev, scsi_prot_sglist/s/dir/0/
ib_dma_map_range_sg|/^	(!__range_dma_set(r, __ib_/s/!//
ib_dma_map_range_sg_count|/^	__range_dma_set(r, __ib_/s/__range/!__range/
ib_dma_unmap_range_sg|/^	((void)(r), __ib_range_unmap/s/, attrs/, 1/
ib_dma_map_range_sgtable|/^#define ib_dma_map_range_sgtable/s/ib_dma_map_sgtable/!ib_dma_map_sgtable/
ib_dma_unmap_range_sgtable|/^#define ib_dma_unmap_range_sgtable/s/	.*/(...)/
iterator that is larger|/^struct range_dma_iter/s/; }/; int x; }/
handle that is larger|/^struct range_dma {/s/{/{ int x;/
EOF

test_done
