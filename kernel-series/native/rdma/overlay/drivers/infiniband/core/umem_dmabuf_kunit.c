// SPDX-License-Identifier: GPL-2.0
/*
 * KUnit tests of DMABUFs for RDMA
 *
 * Exporters of memory that is not there: nobody looks at it, so its addresses may
 * be any. One has a table, one ranges in a packed list, one maps ranges.
 */
#include <kunit/test.h>
#include <linux/bits.h>
#include <linux/dma-buf.h>
#include <linux/dma-fence.h>
#include <linux/dma-mapping.h>
#include <linux/dma-resv.h>
#include <linux/fdtable.h>
#include <linux/file.h>
#include <linux/log2.h>
#include <linux/phyr_list.h>
#include <linux/prandom.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>
#include <linux/sizes.h>
#include <linux/slab.h>
#include <linux/swiotlb.h>
#include <linux/workqueue.h>
#include <rdma/ib_umem.h>
#include <rdma/ib_verbs.h>
#include <rdma/iter.h>
#include "umem_test.h"

#define ROUNDS		60
#define MAX_RANGES	8
#define MAX_PAGES	64
#define BASE		BIT_ULL(40)

/*
 * struct exporter - what it has, and what was done with it
 * @vec: its memory, by the addresses of the device
 * @error: what mapping is to fail with
 * @mappings, @pins: how many there are
 * @told: how often an importer was told to give its mapping up
 */
struct exporter {
	struct kunit *test;
	struct ib_device *dev;
	struct dma_buf *buf;
	int fd;
	struct phys_vec vec[MAX_RANGES];
	unsigned int nr;
	size_t bytes;
	int error;
	int mappings;
	int pins;
	int told;
};

static int exporter_pin(struct dma_buf_attachment *attach)
{
	struct exporter *e = attach->dmabuf->priv;

	e->pins++;
	return 0;
}

static void exporter_unpin(struct dma_buf_attachment *attach)
{
	struct exporter *e = attach->dmabuf->priv;

	e->pins--;
}

static void exporter_release(struct dma_buf *buf)
{
}

static struct sg_table *table_map(struct dma_buf_attachment *attach,
				  enum dma_data_direction dir)
{
	struct exporter *e = attach->dmabuf->priv;
	struct sg_table *sgt;
	unsigned int i;

	if (e->error)
		return ERR_PTR(e->error);
	sgt = kzalloc_obj(*sgt);
	if (!sgt || sg_alloc_table(sgt, e->nr, GFP_KERNEL)) {
		kfree(sgt);
		return ERR_PTR(-ENOMEM);
	}
	for (i = 0; i < e->nr; i++) {
		sg_dma_address(&sgt->sgl[i]) = e->vec[i].paddr;
		sg_dma_len(&sgt->sgl[i]) = e->vec[i].len;
	}
	e->mappings++;
	return sgt;
}

/* It is as it was handed out. */
static void table_unmap(struct dma_buf_attachment *attach, struct sg_table *sgt,
			enum dma_data_direction dir)
{
	struct exporter *e = attach->dmabuf->priv;
	unsigned int i;

	for (i = 0; i < e->nr; i++) {
		KUNIT_EXPECT_EQ(e->test, sg_dma_address(&sgt->sgl[i]), e->vec[i].paddr);
		KUNIT_EXPECT_EQ(e->test, sg_dma_len(&sgt->sgl[i]), e->vec[i].len);
	}
	e->mappings--;
	sg_free_table(sgt);
	kfree(sgt);
}

static int list_map(struct dma_buf_attachment *attach, struct range_dma *r,
		    enum dma_data_direction dir)
{
	struct exporter *e = attach->dmabuf->priv;
	struct range_dma_list *list;
	unsigned int i;
	int ret;

	if (e->error)
		return e->error;
	list = kzalloc_obj(*list);
	if (!list)
		return -ENOMEM;
	for (i = 0; i < e->nr; i++) {
		ret = range_dma_list_append_entry(list, range_dma_strict(e->vec[i].paddr),
						  e->vec[i].len, GFP_KERNEL);
		if (ret) {
			range_dma_list_free(list);
			kfree(list);
			return ret;
		}
	}
	*r = (struct range_dma){
		.dev = attach->dev,
		.kind = RANGE_DMA_LIST,
		.list = list,
		.bytes = e->bytes,
		.nents = RANGE_DMA_UNCOUNTED,
	};
	e->mappings++;
	return 0;
}

static void list_unmap(struct dma_buf_attachment *attach, struct range_dma *r,
		       enum dma_data_direction dir)
{
	struct exporter *e = attach->dmabuf->priv;

	e->mappings--;
	range_dma_list_free(r->list);
	kfree(r->list);
}

static int ranges_map(struct dma_buf_attachment *attach, struct range_dma *r,
		      enum dma_data_direction dir)
{
	struct exporter *e = attach->dmabuf->priv;
	struct range_cpu cpu = range_cpu_of_phys(e->vec, e->nr, NULL);
	int ret = e->error;

	if (!ret)
		ret = dma_map_range(attach->dev, &cpu, r, dir, DMA_ATTR_MMIO);
	if (!ret)
		e->mappings++;
	return ret;
}

static void ranges_unmap(struct dma_buf_attachment *attach, struct range_dma *r,
			 enum dma_data_direction dir)
{
	struct exporter *e = attach->dmabuf->priv;

	e->mappings--;
	dma_unmap_range(attach->dev, r, dir, DMA_ATTR_MMIO);
}

static const struct kind {
	const char *name;
	struct dma_buf_ops ops;
} kinds[] = {
	{ "table", {
		.pin = exporter_pin,
		.unpin = exporter_unpin,
		.map_dma_buf = table_map,
		.unmap_dma_buf = table_unmap,
		.release = exporter_release,
	} },
	{ "list", {
		.pin = exporter_pin,
		.unpin = exporter_unpin,
		.map_range = list_map,
		.unmap_range = list_unmap,
		.release = exporter_release,
	} },
	{ "ranges", {
		.pin = exporter_pin,
		.unpin = exporter_unpin,
		.map_range = ranges_map,
		.unmap_range = ranges_unmap,
		.release = exporter_release,
	} },
};

KUNIT_ARRAY_PARAM_DESC(kind, kinds, name);

static void put_action(void *buf)
{
	struct dma_buf *b = buf;

	/* now, and not when the thread of KUnit has ended */
	__fput_sync(b->file);
}

static void close_action(void *exporter)
{
	struct exporter *e = exporter;

	close_fd(e->fd);
}

/* Export @bytes; what there is may change as long as there are so many. */
static void export(struct kunit *test, struct exporter *e)
{
	const struct kind *kind = test->param_value;
	DEFINE_DMA_BUF_EXPORT_INFO(info);

	info.ops = &kind->ops;
	info.size = e->bytes;
	info.priv = e;
	e->buf = dma_buf_export(&info);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, e->buf);
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test, put_action, e->buf));
	/* which closing it ends */
	get_dma_buf(e->buf);
	e->fd = dma_buf_fd(e->buf, O_CLOEXEC);
	KUNIT_ASSERT_GE(test, e->fd, 0);
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test, close_action, e));
}

/* Some of the ranges lie behind each other, some are aligned, some not in order. */
static void lay_out(struct exporter *e, struct rnd_state *rnd)
{
	phys_addr_t at = BASE;
	unsigned int i;
	size_t pages;

	e->nr = 1 + prandom_u32_state(rnd) % MAX_RANGES;
	e->bytes = 0;
	for (i = 0; i < e->nr; i++) {
		pages = 1 + prandom_u32_state(rnd) % MAX_PAGES;
		if (prandom_u32_state(rnd) % 2)
			pages = roundup_pow_of_two(pages);
		switch (prandom_u32_state(rnd) % 3) {
		case 0:
			at = ALIGN(at + 1, roundup_pow_of_two(pages) * PAGE_SIZE);
			break;
		case 1:
			at += prandom_u32_state(rnd) % MAX_PAGES * PAGE_SIZE;
			break;
		}
		e->vec[i].paddr = at;
		e->vec[i].len = pages * PAGE_SIZE;
		e->bytes += e->vec[i].len;
		at += e->vec[i].len;
	}
	i = prandom_u32_state(rnd) % e->nr;
	swap(e->vec[i], e->vec[0]);
}

static struct exporter *exporter(struct kunit *test)
{
	const struct kind *kind = test->param_value;
	struct exporter *e = kunit_kzalloc(test, sizeof(*e), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, e);
	e->test = test;
	e->dev = test->priv;
#ifdef CONFIG_SWIOTLB
	if (kind->ops.map_range == ranges_map && is_swiotlb_force_bounce(e->dev->dma_device))
		kunit_skip(test, "memory of a device is not bounced");
#endif
	return e;
}

/* The device sees the memory of @e from @offset on, and no other. */
static void expect_window(struct kunit *test, struct exporter *e, struct ib_umem *umem,
			  size_t offset, size_t len)
{
	dma_addr_t *page = kunit_kcalloc(test, MAX_RANGES * MAX_PAGES, sizeof(*page), GFP_KERNEL);
	unsigned long i, n = 0;
	size_t at, pos = 0;

	KUNIT_ASSERT_NOT_NULL(test, page);
	for (i = 0; i < e->nr; i++)
		for (at = 0; at < e->vec[i].len; at += PAGE_SIZE, pos += PAGE_SIZE)
			if (pos + PAGE_SIZE > offset && pos < offset + len)
				page[n++] = e->vec[i].paddr + at;
	umem_test_addresses(test, umem, page);
	kunit_kfree(test, page);
}

/* A window of what @e has, sometimes of whole pages */
static size_t window(struct exporter *e, struct rnd_state *rnd, size_t *len)
{
	size_t offset = prandom_u32_state(rnd) % e->bytes;

	*len = 1 + prandom_u32_state(rnd) % (e->bytes - offset);
	if (prandom_u32_state(rnd) % 2)
		return offset;
	offset &= PAGE_MASK;
	*len = min(PAGE_ALIGN(*len), e->bytes - offset);
	return offset;
}

static struct ib_umem_dmabuf *get_pinned(struct exporter *e, size_t offset, size_t len)
{
	return ib_umem_dmabuf_get_pinned(e->dev, offset, len, e->fd, IB_ACCESS_LOCAL_WRITE);
}

static void dmabuf_windows(struct kunit *test)
{
	struct ib_umem_dmabuf *u;
	size_t offset, len;
	struct rnd_state rnd;
	int round;

	prandom_seed_state(&rnd, 20261130);
	for (round = 0; round < ROUNDS; round++) {
		struct exporter *e = exporter(test);
		int i;

		lay_out(e, &rnd);
		export(test, e);
		for (i = 0; i < 4; i++) {
			offset = i ? window(e, &rnd, &len) : 0;
			if (!i)
				len = e->bytes;
			u = get_pinned(e, offset, len);
			KUNIT_ASSERT_NOT_ERR_OR_NULL(test, u);
			KUNIT_EXPECT_EQ(test, 1, e->mappings);
			KUNIT_EXPECT_EQ(test, 1, e->pins);
			expect_window(test, e, &u->umem, offset, len);
			ib_umem_release(&u->umem);
			KUNIT_EXPECT_EQ(test, 0, e->mappings);
			KUNIT_EXPECT_EQ(test, 0, e->pins);
		}
	}
}

/* More than 4 GiB: counts of bytes that do not fit 32 bits */
static void dmabuf_large(struct kunit *test)
{
	const size_t offset = 3UL * SZ_1G, len = 4UL * SZ_1G;
	const phys_addr_t start = BASE + offset;
	struct exporter *e = exporter(test);
	struct ib_block_iter biter;
	struct ib_umem_dmabuf *u;
	unsigned int n = 0;

	for (e->nr = 0; e->nr < 4; e->nr++) {
		e->vec[e->nr].paddr = BASE + e->bytes;
		e->vec[e->nr].len = SZ_2G;
		e->bytes += SZ_2G;
	}
	export(test, e);
	u = get_pinned(e, offset, len);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, u);
	KUNIT_EXPECT_EQ(test, start, ib_umem_start_dma_addr(&u->umem));
	KUNIT_EXPECT_TRUE(test, ib_umem_is_contiguous(&u->umem));
	KUNIT_EXPECT_EQ(test, SZ_1G, ib_umem_find_best_pgsz(&u->umem, SZ_4K | SZ_2M | SZ_1G, 0));
	rdma_umem_for_each_dma_block(&u->umem, &biter, SZ_1G)
		KUNIT_EXPECT_EQ(test, start + n++ * (u64)SZ_1G,
				rdma_block_iter_dma_address(&biter));
	KUNIT_EXPECT_EQ(test, 4, n);
	ib_umem_release(&u->umem);
	KUNIT_EXPECT_EQ(test, 0, e->mappings);
}

/* The blocks end with the umem, also where the IOVA would have one more. */
static void dmabuf_end(struct kunit *test)
{
	struct exporter *e = exporter(test);
	struct ib_block_iter biter;
	struct ib_umem_dmabuf *u;
	unsigned int n = 0;

	e->nr = 1;
	e->bytes = 4 * PAGE_SIZE;
	e->vec[0] = (struct phys_vec){ BASE, e->bytes };
	export(test, e);
	u = get_pinned(e, PAGE_SIZE, PAGE_SIZE);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, u);
	KUNIT_EXPECT_EQ(test, 0, ib_umem_find_best_pgsz(&u->umem, PAGE_SIZE, 1));
	KUNIT_EXPECT_EQ(test, 2, ib_umem_num_dma_blocks(&u->umem, PAGE_SIZE));
	rdma_umem_for_each_dma_block(&u->umem, &biter, PAGE_SIZE)
		n++;
	KUNIT_EXPECT_EQ(test, 1, n);
	ib_umem_release(&u->umem);
}

static void dmabuf_refused(struct kunit *test)
{
	struct exporter *e = exporter(test);

	e->nr = 1;
	e->bytes = 4 * PAGE_SIZE;
	e->vec[0] = (struct phys_vec){ BASE, e->bytes };
	export(test, e);
	KUNIT_EXPECT_EQ(test, -EINVAL, PTR_ERR_OR_ZERO(get_pinned(e, PAGE_SIZE, e->bytes)));
	KUNIT_EXPECT_EQ(test, -EINVAL, PTR_ERR_OR_ZERO(get_pinned(e, SIZE_MAX, PAGE_SIZE)));
	KUNIT_EXPECT_EQ(test, -EINVAL, PTR_ERR_OR_ZERO(get_pinned(e, 0, 0)));
	e->error = -EREMOTEIO;
	KUNIT_EXPECT_EQ(test, -EREMOTEIO, PTR_ERR_OR_ZERO(get_pinned(e, 0, PAGE_SIZE)));
	KUNIT_EXPECT_EQ(test, 0, e->mappings);
	KUNIT_EXPECT_EQ(test, 0, e->pins);
}

static void count(void *told)
{
	++*(int *)told;
}

static void dmabuf_revoked(struct kunit *test)
{
	struct exporter *e = exporter(test);
	struct ib_umem_dmabuf *u;
	struct rnd_state rnd;
	bool early;
	int i;

	prandom_seed_state(&rnd, 3);
	lay_out(e, &rnd);
	export(test, e);
	/* by the exporter, or at the latest by who releases it */
	for (i = 0; i < 2; i++) {
		early = i;
		e->told = 0;
		u = ib_umem_dmabuf_get_pinned_revocable_and_lock(e->dev, 0, e->bytes, e->fd, 0);
		KUNIT_ASSERT_NOT_ERR_OR_NULL(test, u);
		ib_umem_dmabuf_set_revoke_locked(u, count, &e->told);
		KUNIT_EXPECT_EQ(test, 1, e->mappings);
		KUNIT_EXPECT_EQ(test, 1, e->pins);
		if (early) {
			dma_buf_invalidate_mappings(e->buf);
			KUNIT_EXPECT_EQ(test, 1, e->told);
			KUNIT_EXPECT_EQ(test, 0, e->mappings);
			KUNIT_EXPECT_EQ(test, 0, e->pins);
			KUNIT_EXPECT_EQ(test, -EINVAL, ib_umem_dmabuf_map_pages(u));
			KUNIT_EXPECT_EQ(test, 0, e->mappings);
		}
		ib_umem_dmabuf_revoke_unlock(u);
		ib_umem_release(&u->umem);
		KUNIT_EXPECT_EQ(test, 1, e->told);
		KUNIT_EXPECT_EQ(test, 0, e->mappings);
		KUNIT_EXPECT_EQ(test, 0, e->pins);
	}
}

static void importer_told(struct dma_buf_attachment *attach)
{
	struct exporter *e = attach->dmabuf->priv;

	e->told++;
	ib_umem_dmabuf_unmap_pages(attach->importer_priv);
}

static const struct dma_buf_attach_ops importer_ops = {
	.allow_peer2peer = true,
	.invalidate_mappings = importer_told,
};

/* As on a page fault of the device: mapped again, where the memory is now */
static void dmabuf_moved(struct kunit *test)
{
	struct exporter *e = exporter(test);
	const size_t bytes = 3 * MAX_PAGES * PAGE_SIZE, offset = PAGE_SIZE + 5;
	struct ib_umem_dmabuf *u;
	int i;

	e->nr = 3;
	e->bytes = bytes;
	export(test, e);
	u = ib_umem_dmabuf_get(e->dev, offset, bytes - 2 * offset, e->fd, 0, &importer_ops);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, u);
	KUNIT_EXPECT_EQ(test, 0, e->mappings);
	ib_umem_dmabuf_revoke_lock(u);
	for (i = 0; i < 3; i++) {
		e->vec[i % 3] = (struct phys_vec){ BASE, MAX_PAGES * PAGE_SIZE };
		e->vec[(i + 1) % 3] = (struct phys_vec){ BASE + SZ_1M * (i + 1), PAGE_SIZE };
		e->vec[(i + 2) % 3] = (struct phys_vec){
			BASE + SZ_4M, bytes - (MAX_PAGES + 1) * PAGE_SIZE
		};
		/* once more is no second mapping */
		KUNIT_EXPECT_EQ(test, 0, ib_umem_dmabuf_map_pages(u));
		KUNIT_EXPECT_EQ(test, 0, ib_umem_dmabuf_map_pages(u));
		KUNIT_EXPECT_EQ(test, 1, e->mappings);
		KUNIT_EXPECT_EQ(test, 0, e->pins);
		expect_window(test, e, &u->umem, offset, bytes - 2 * offset);
		dma_buf_invalidate_mappings(e->buf);
		KUNIT_EXPECT_EQ(test, i + 1, e->told);
		KUNIT_EXPECT_EQ(test, 0, e->mappings);
	}
	e->error = -ENOMEM;
	KUNIT_EXPECT_EQ(test, -ENOMEM, ib_umem_dmabuf_map_pages(u));
	ib_umem_dmabuf_unmap_pages(u);
	e->error = 0;
	KUNIT_EXPECT_EQ(test, 0, ib_umem_dmabuf_map_pages(u));
	ib_umem_dmabuf_revoke_unlock(u);
	ib_umem_release(&u->umem);
	KUNIT_EXPECT_EQ(test, 0, e->mappings);
}

/* The first member, as dma_fence_free() frees it */
struct late_fence {
	struct dma_fence fence;
	spinlock_t lock;	/* of the fence */
	struct delayed_work work;
};

static const char *late_fence_name(struct dma_fence *fence)
{
	return "umem";
}

static const struct dma_fence_ops late_fence_ops = {
	.get_driver_name = late_fence_name,
	.get_timeline_name = late_fence_name,
};

static void late_fence_work(struct work_struct *work)
{
	struct late_fence *late = container_of(work, struct late_fence, work.work);

	dma_fence_signal(&late->fence);
}

/* The memory is mapped when it is where it should be. */
static void dmabuf_fence(struct kunit *test)
{
	struct late_fence *late = kzalloc_obj(*late);
	struct exporter *e = exporter(test);
	struct ib_umem_dmabuf *u;

	KUNIT_ASSERT_NOT_NULL(test, late);
	spin_lock_init(&late->lock);
	INIT_DELAYED_WORK(&late->work, late_fence_work);
	dma_fence_init(&late->fence, &late_fence_ops, &late->lock,
		       dma_fence_context_alloc(1), 1);
	e->nr = 1;
	e->bytes = PAGE_SIZE;
	e->vec[0] = (struct phys_vec){ BASE, e->bytes };
	export(test, e);
	dma_resv_lock(e->buf->resv, NULL);
	KUNIT_EXPECT_EQ(test, 0, dma_resv_reserve_fences(e->buf->resv, 1));
	dma_resv_add_fence(e->buf->resv, &late->fence, DMA_RESV_USAGE_KERNEL);
	dma_resv_unlock(e->buf->resv);
	schedule_delayed_work(&late->work, HZ / 5);
	u = get_pinned(e, 0, PAGE_SIZE);
	KUNIT_EXPECT_TRUE(test, dma_fence_is_signaled(&late->fence));
	flush_delayed_work(&late->work);
	dma_fence_put(&late->fence);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, u);
	ib_umem_release(&u->umem);
}

static struct kunit_case umem_dmabuf_cases[] = {
	KUNIT_CASE_PARAM(dmabuf_windows, kind_gen_params),
	KUNIT_CASE_PARAM(dmabuf_large, kind_gen_params),
	KUNIT_CASE_PARAM(dmabuf_end, kind_gen_params),
	KUNIT_CASE_PARAM(dmabuf_refused, kind_gen_params),
	KUNIT_CASE_PARAM(dmabuf_revoked, kind_gen_params),
	KUNIT_CASE_PARAM(dmabuf_moved, kind_gen_params),
	KUNIT_CASE_PARAM(dmabuf_fence, kind_gen_params),
	{}
};

static int dmabuf_init(struct kunit *test)
{
	test->priv = umem_test_device(test, true);
	return 0;
}

static struct kunit_suite umem_dmabuf_suite = {
	.name = "phyr_umem_dmabuf",
	.init = dmabuf_init,
	.test_cases = umem_dmabuf_cases,
};

kunit_test_suite(umem_dmabuf_suite);
