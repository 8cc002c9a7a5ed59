// SPDX-License-Identifier: GPL-2.0
/*
 * KUnit tests of DMA-bufs as ranges
 *
 * Two exporters of the same memory, one that has tables and one that has ranges,
 * and importers that ask for either. A third one says that it has more memory
 * than there is: nobody looks.
 */
#include <kunit/device.h>
#include <kunit/test.h>
#include <linux/dma-buf.h>
#include <linux/dma-buf-range.h>
#include <linux/dma-mapping.h>
#include <linux/dma-resv.h>
#include <linux/file.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/pci-p2pdma.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>
#include <linux/sizes.h>
#include <linux/slab.h>
#include <linux/swiotlb.h>

/* Pieces of whole pages, and what is left around each of them */
#define NR	3
#define ORDER	2

/*
 * struct exporter - what its operations are told, and what they do
 * @cpu: its memory
 * @revoked: nobody may have it
 * @error: what mapping is to fail with, when it has been done
 * @pretend: it has so many bytes, from @addr on; 0: those of the fixture
 * @mappings, @pins: how many there are
 */
struct exporter {
	struct dma_buf *buf;
	struct range_cpu cpu;
	bool revoked;
	int error;
	u64 pretend;
	dma_addr_t addr;
	int mappings;
	int pins;
};

struct fixture {
	struct device *dev;
	struct page *page[NR];
	struct phys_vec vec[NR];
	size_t bytes;
	struct exporter tables, ranges;
};

/* An importer: what it has mapped, and how often it was told to give that up */
struct importer {
	struct dma_buf_attachment *attach;
	struct range_dma r;
	unsigned int told;
};

static struct fixture *the_fixture;

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

static struct sg_table *tables_map(struct dma_buf_attachment *attach,
				   enum dma_data_direction dir)
{
	struct exporter *e = attach->dmabuf->priv;
	struct sg_table *sgt;
	unsigned int i;
	int ret;

	if (e->revoked)
		return ERR_PTR(-ENODEV);
	sgt = kzalloc_obj(*sgt);
	if (!sgt || sg_alloc_table(sgt, NR, GFP_KERNEL))
		goto free;
	for (i = 0; i < NR; i++)
		sg_set_page(&sgt->sgl[i], the_fixture->page[i] + 1,
			    the_fixture->vec[i].len, 0);
	ret = dma_map_sgtable(attach->dev, sgt, dir, 0);
	if (!ret) {
		e->mappings++;
		return sgt;
	}
	sg_free_table(sgt);
free:
	kfree(sgt);
	return ERR_PTR(-ENOMEM);
}

static void tables_unmap(struct dma_buf_attachment *attach,
			 struct sg_table *sgt, enum dma_data_direction dir)
{
	struct exporter *e = attach->dmabuf->priv;

	e->mappings--;
	dma_unmap_sgtable(attach->dev, sgt, dir, 0);
	sg_free_table(sgt);
	kfree(sgt);
}

static const struct dma_buf_ops tables_ops = {
	.pin = exporter_pin,
	.unpin = exporter_unpin,
	.map_dma_buf = tables_map,
	.unmap_dma_buf = tables_unmap,
	.release = exporter_release,
};

static int ranges_range(struct dma_buf_attachment *attach, struct range_cpu *cpu)
{
	struct exporter *e = attach->dmabuf->priv;

	if (e->revoked)
		return -ENODEV;
	*cpu = e->cpu;
	return 0;
}

static int ranges_map(struct dma_buf_attachment *attach, struct range_dma *r,
		      enum dma_data_direction dir)
{
	struct exporter *e = attach->dmabuf->priv;
	struct range_cpu cpu;
	int ret;

	ret = ranges_range(attach, &cpu);
	if (ret)
		return ret;
	if (e->pretend)
		*r = (struct range_dma){
			.dev = attach->dev,
			.kind = RANGE_DMA_ONE,
			.addr = e->addr,
			.bytes = e->pretend,
			.nents = RANGE_DMA_UNCOUNTED,
		};
	else
		ret = dma_map_range(attach->dev, &cpu, r, dir, 0);
	if (ret || e->error)
		return ret ?: e->error;
	e->mappings++;
	return 0;
}

static void ranges_unmap(struct dma_buf_attachment *attach, struct range_dma *r,
			 enum dma_data_direction dir)
{
	struct exporter *e = attach->dmabuf->priv;

	e->mappings--;
	if (!e->pretend)
		dma_unmap_range(attach->dev, r, dir, 0);
}

static const struct dma_buf_ops ranges_ops = {
	.pin = exporter_pin,
	.unpin = exporter_unpin,
	.range = ranges_range,
	.map_range = ranges_map,
	.unmap_range = ranges_unmap,
	.release = exporter_release,
};

/* Takes the reservation lock, as whoever maps does. */
static void lock(struct exporter *e)
{
	dma_resv_lock(e->buf->resv, NULL);
}

static void unlock(struct exporter *e)
{
	dma_resv_unlock(e->buf->resv);
}

static void free_pages_action(void *page)
{
	__free_pages(page, ORDER);
}

static void put_action(void *buf)
{
	struct dma_buf *b = buf;

	/* now, and not when the thread of KUnit has ended */
	__fput_sync(b->file);
}

static void export(struct kunit *test, struct exporter *e,
		   const struct dma_buf_ops *ops)
{
	DEFINE_DMA_BUF_EXPORT_INFO(info);

	e->cpu = range_cpu_of_phys(the_fixture->vec, NR, NULL);
	info.ops = ops;
	info.size = the_fixture->bytes;
	info.priv = e;
	e->buf = dma_buf_export(&info);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, e->buf);
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test, put_action, e->buf));
}

static int dma_buf_range_test_init(struct kunit *test)
{
	struct fixture *fix = kunit_kzalloc(test, sizeof(*fix), GFP_KERNEL);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, fix);
	test->priv = fix;
	the_fixture = fix;
	fix->dev = kunit_device_register(test, "dma_buf_range");
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, fix->dev);
	KUNIT_ASSERT_EQ(test, 0, dma_coerce_mask_and_coherent(fix->dev,
							      DMA_BIT_MASK(64)));

	/* no two of them touch: as many ranges as pieces */
	for (i = 0; i < NR; i++) {
		fix->page[i] = alloc_pages(GFP_KERNEL, ORDER);
		KUNIT_ASSERT_NOT_NULL(test, fix->page[i]);
		KUNIT_ASSERT_EQ(test, 0,
				kunit_add_action_or_reset(test, free_pages_action,
							  fix->page[i]));
		fix->vec[i].paddr = page_to_phys(fix->page[i] + 1);
		fix->vec[i].len = PAGE_SIZE * (1 + i % 2);
		fix->bytes += fix->vec[i].len;
	}
	export(test, &fix->tables, &tables_ops);
	export(test, &fix->ranges, &ranges_ops);
	return 0;
}

static void importer_told(struct dma_buf_attachment *attach)
{
	struct importer *im = attach->importer_priv;

	im->told++;
	dma_buf_unmap_range(attach, &im->r, DMA_BIDIRECTIONAL);
}

static const struct dma_buf_attach_ops importer_ops = {
	.allow_peer2peer = true,
	.invalidate_mappings = importer_told,
};

static void detach_action(void *attach)
{
	struct dma_buf_attachment *a = attach;

	dma_buf_detach(a->dmabuf, a);
}

/* An importer that has an attachment, a static one if it is not @dynamic. */
static struct importer *attach_for(struct kunit *test, struct exporter *e,
				   struct device *dev, bool dynamic)
{
	struct importer *im = kunit_kzalloc(test, sizeof(*im), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, im);
	im->attach = dma_buf_dynamic_attach(e->buf, dev,
					    dynamic ? &importer_ops : NULL, im);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, im->attach);
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test, detach_action,
							   im->attach));
	return im;
}

static struct importer *attach(struct kunit *test, struct exporter *e, bool dynamic)
{
	return attach_for(test, e, the_fixture->dev, dynamic);
}

static bool bounces(struct device *dev)
{
#ifdef CONFIG_SWIOTLB
	return is_swiotlb_force_bounce(dev);
#else
	return false;
#endif
}

/* @r has all of the memory, and has it at its own addresses. */
static void expect_mapped(struct kunit *test, const struct range_dma *r)
{
	struct fixture *fix = test->priv;
	struct range_dma_iter it;
	unsigned int i;
	u64 bytes = 0;

	for_each_range_dma(&it, r, i) {
		bytes += range_dma_len(&it);
		if (bounces(fix->dev))
			continue;
		KUNIT_ASSERT_LT(test, i, NR);
		KUNIT_EXPECT_EQ(test, range_dma_addr(&it), fix->vec[i].paddr);
		KUNIT_EXPECT_EQ(test, range_dma_len(&it), fix->vec[i].len);
	}
	KUNIT_EXPECT_EQ(test, bytes, fix->bytes);
}

/* Either importer, static or not, gets it from the exporter. */
static void check_exporter(struct kunit *test, struct exporter *e, bool ranges)
{
	struct scatterlist *sg;
	struct sg_table *sgt;
	struct importer *im;
	unsigned int i, how;

	for (how = 0; how < 2; how++) {
		bool dynamic = how;

		im = attach(test, e, dynamic);
		lock(e);
		sgt = dma_buf_map_attachment(im->attach, DMA_BIDIRECTIONAL);
		KUNIT_EXPECT_NOT_ERR_OR_NULL(test, sgt);
		if (!IS_ERR_OR_NULL(sgt)) {
			KUNIT_EXPECT_EQ(test, e->mappings, 1);
			KUNIT_EXPECT_EQ(test, e->pins, !dynamic);
			expect_mapped(test, range_dma_of_sgtable(sgt));
			for_each_sgtable_dma_sg(sgt, sg, i)
				KUNIT_EXPECT_EQ(test, ranges, !sg_page(sg));
			dma_buf_unmap_attachment(im->attach, sgt, DMA_BIDIRECTIONAL);
		}
		KUNIT_EXPECT_EQ(test, e->mappings, 0);
		KUNIT_EXPECT_EQ(test, e->pins, 0);

		KUNIT_EXPECT_EQ(test, 0, dma_buf_map_range(im->attach, &im->r,
							   DMA_BIDIRECTIONAL));
		KUNIT_EXPECT_EQ(test, e->mappings, 1);
		KUNIT_EXPECT_EQ(test, e->pins, !dynamic);
		expect_mapped(test, &im->r);
		/* a table is made where there is no other way */
		KUNIT_EXPECT_EQ(test, ranges && dynamic, !im->r.table);
		dma_buf_unmap_range(im->attach, &im->r, DMA_BIDIRECTIONAL);
		KUNIT_EXPECT_FALSE(test, range_dma_mapped(&im->r));
		KUNIT_EXPECT_EQ(test, e->mappings, 0);
		KUNIT_EXPECT_EQ(test, e->pins, 0);
		/* nothing is mapped any more, and nothing happens */
		dma_buf_unmap_range(im->attach, &im->r, DMA_BIDIRECTIONAL);
		KUNIT_EXPECT_EQ(test, e->mappings, 0);
		unlock(e);
	}
}

static void dma_buf_range_test_tables(struct kunit *test)
{
	check_exporter(test, &the_fixture->tables, false);
}

static void dma_buf_range_test_ranges(struct kunit *test)
{
	check_exporter(test, &the_fixture->ranges, true);
}

/* The memory itself, from who tells */
static void dma_buf_range_test_memory(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct importer *im = attach(test, &fix->ranges, true);
	struct range_cpu_iter it;
	struct range_cpu cpu;
	unsigned int i = 0;
	int ret;

	lock(&fix->ranges);
	ret = dma_buf_range(im->attach, &cpu);
	unlock(&fix->ranges);
	KUNIT_ASSERT_EQ(test, ret, 0);
	for_each_range_cpu(&it, &cpu) {
		KUNIT_ASSERT_LT(test, i, NR);
		KUNIT_EXPECT_EQ(test, range_phys_raw(range_cpu_addr(&it)),
				fix->vec[i].paddr);
		KUNIT_EXPECT_EQ(test, range_bytes_raw(range_cpu_len(&it)),
				fix->vec[i].len);
		i++;
	}
	KUNIT_EXPECT_EQ(test, i, NR);
	KUNIT_EXPECT_EQ(test, fix->ranges.mappings, 0);

	im = attach(test, &fix->tables, true);
	lock(&fix->tables);
	ret = dma_buf_range(im->attach, &cpu);
	unlock(&fix->tables);
	KUNIT_EXPECT_EQ(test, ret, -EOPNOTSUPP);
}

/* Who has it mapped gives it up when told, and nobody gets it after that. */
static void check_revoked(struct kunit *test, struct exporter *e, int memory)
{
	struct importer *im = attach(test, e, true);
	struct range_cpu cpu;

	lock(e);
	KUNIT_EXPECT_EQ(test, 0, dma_buf_map_range(im->attach, &im->r,
						   DMA_BIDIRECTIONAL));
	e->revoked = true;
	dma_buf_invalidate_mappings(e->buf);
	KUNIT_EXPECT_EQ(test, im->told, 1);
	KUNIT_EXPECT_EQ(test, e->mappings, 0);

	KUNIT_EXPECT_EQ(test, -ENODEV, dma_buf_map_range(im->attach, &im->r,
							 DMA_BIDIRECTIONAL));
	KUNIT_EXPECT_FALSE(test, range_dma_mapped(&im->r));
	KUNIT_EXPECT_EQ(test, -ENODEV,
			PTR_ERR_OR_ZERO(dma_buf_map_attachment(im->attach,
							       DMA_BIDIRECTIONAL)));
	KUNIT_EXPECT_EQ(test, memory, dma_buf_range(im->attach, &cpu));
	KUNIT_EXPECT_EQ(test, e->mappings, 0);

	e->revoked = false;
	KUNIT_EXPECT_EQ(test, 0, dma_buf_map_range(im->attach, &im->r,
						   DMA_BIDIRECTIONAL));
	expect_mapped(test, &im->r);
	dma_buf_unmap_range(im->attach, &im->r, DMA_BIDIRECTIONAL);
	unlock(e);
}

static void dma_buf_range_test_revoked(struct kunit *test)
{
	struct fixture *fix = test->priv;

	check_revoked(test, &fix->ranges, -ENODEV);
	check_revoked(test, &fix->tables, -EOPNOTSUPP);
}

/* An entry cannot have it all, and each begins at a page. */
static void dma_buf_range_test_long(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct exporter *e = &fix->ranges;
	struct importer *im = attach(test, e, true);
	struct scatterlist *sg;
	struct sg_table *sgt;
	dma_addr_t addr;
	unsigned int i;

	if (sizeof(dma_addr_t) < sizeof(u64) || BITS_PER_LONG < 64)
		kunit_skip(test, "DMA addresses or limits have 32 bits");

	e->addr = 3ULL * SZ_1G + PAGE_SIZE;
	e->pretend = 5ULL * SZ_1G + PAGE_SIZE;
	lock(e);
	sgt = dma_buf_map_attachment(im->attach, DMA_BIDIRECTIONAL);
	unlock(e);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, sgt);
	addr = e->addr;
	for_each_sgtable_dma_sg(sgt, sg, i) {
		KUNIT_EXPECT_EQ(test, sg_dma_address(sg), addr);
		KUNIT_EXPECT_TRUE(test, PAGE_ALIGNED(sg_dma_len(sg)));
		addr += sg_dma_len(sg);
	}
	KUNIT_EXPECT_EQ(test, addr, e->addr + e->pretend);
	KUNIT_EXPECT_EQ(test, i, 3);
	lock(e);
	dma_buf_unmap_attachment(im->attach, sgt, DMA_BIDIRECTIONAL);
	unlock(e);
	KUNIT_EXPECT_EQ(test, e->mappings, 0);
}

/* What was mapped for a table that cannot be made does not stay. */
static void dma_buf_range_test_undone(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct exporter *e = &fix->ranges;
	struct importer *im = attach(test, e, true);

	lock(e);
	if (BITS_PER_LONG == 64) {
		/* more entries than there is a count for */
		e->pretend = U64_MAX;
		KUNIT_EXPECT_EQ(test, -EOVERFLOW,
				PTR_ERR_OR_ZERO(dma_buf_map_attachment(im->attach,
								       DMA_BIDIRECTIONAL)));
		KUNIT_EXPECT_EQ(test, e->mappings, 0);
	}

	/* what the exporter leaves behind is no mapping */
	e->pretend = PAGE_SIZE;
	e->error = -EREMOTEIO;
	KUNIT_EXPECT_EQ(test, -EREMOTEIO, dma_buf_map_range(im->attach, &im->r,
							    DMA_BIDIRECTIONAL));
	KUNIT_EXPECT_FALSE(test, range_dma_mapped(&im->r));
	KUNIT_EXPECT_EQ(test, -EREMOTEIO,
			PTR_ERR_OR_ZERO(dma_buf_map_attachment(im->attach,
							       DMA_BIDIRECTIONAL)));
	KUNIT_EXPECT_EQ(test, e->mappings, 0);
	unlock(e);
}

#ifdef CONFIG_PCI_P2PDMA
/*
 * A BAR: that of QEMU's "ivshmem-plain" is memory, a "pci-testdev" behind the
 * same switch reaches it by its address on the bus, "edu" does not.
 */
#define PEER_BAR	2

static struct {
	struct pci_dev *memory, *near, *far;
	struct p2pdma_provider *provider;
} peer;

static int peer_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	int ret;

	if (pdev->device == 0x11e8) {
		peer.far = pdev;
	} else if (pdev->device == 0x0005) {
		if (pci_upstream_bridge(pdev))
			peer.near = pdev;
	} else {
		ret = pcim_enable_device(pdev);
		if (!ret)
			ret = pcim_p2pdma_init(pdev);
		if (ret)
			return ret;
		peer.memory = pdev;
		peer.provider = pcim_p2pdma_provider(pdev, PEER_BAR);
	}
	return 0;
}

static const struct pci_device_id peer_ids[] = {
	{ PCI_DEVICE(0x1af4, 0x1110) },		/* ivshmem */
	{ PCI_DEVICE(0x1b36, 0x0005) },		/* pci-testdev */
	{ PCI_DEVICE(0x1234, 0x11e8) },		/* edu */
	{ }
};

static struct pci_driver peer_driver = {
	.name = "phyr_dma_buf",
	.id_table = peer_ids,
	.probe = peer_probe,
};

static void peer_unregister(void *data)
{
	pci_unregister_driver(&peer_driver);
}

static void dma_buf_range_test_bar(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct exporter *e = &fix->ranges;
	struct range_dma_iter it;
	struct scatterlist *sg;
	struct sg_table *sgt;
	struct importer *im;
	phys_addr_t start;
	unsigned int i;

	memset(&peer, 0, sizeof(peer));
	KUNIT_ASSERT_EQ(test, 0, pci_register_driver(&peer_driver));
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test, peer_unregister,
							   NULL));
	if (!peer.memory || !peer.near || !peer.far)
		kunit_skip(test, "no such devices");
	KUNIT_ASSERT_NOT_NULL(test, peer.provider);

	/* not in its order */
	start = pci_resource_start(peer.memory, PEER_BAR);
	for (i = 0; i < NR; i++)
		fix->vec[i].paddr = start + (NR - i) * SZ_64K;
	e->cpu = range_cpu_of_phys(fix->vec, NR, peer.provider);

	im = attach_for(test, e, &peer.near->dev, true);
	lock(e);
	KUNIT_EXPECT_EQ(test, 0, dma_buf_map_range(im->attach, &im->r,
						   DMA_BIDIRECTIONAL));
	KUNIT_EXPECT_EQ(test, NR, range_dma_count(&im->r));
	for_each_range_dma(&it, &im->r, i) {
		KUNIT_EXPECT_EQ(test, range_dma_addr(&it),
				pci_p2pdma_bus_addr_map(peer.provider,
							fix->vec[i].paddr));
		KUNIT_EXPECT_EQ(test, range_dma_len(&it), fix->vec[i].len);
	}
	/* the addresses follow from the memory */
	KUNIT_EXPECT_EQ(test, 0, range_dma_memory(&im->r));
	kunit_info(test, "%u ranges of a BAR: a handle of %zu bytes\n", NR,
		   sizeof(im->r));
	dma_buf_unmap_range(im->attach, &im->r, DMA_BIDIRECTIONAL);

	sgt = dma_buf_map_attachment(im->attach, DMA_BIDIRECTIONAL);
	KUNIT_EXPECT_NOT_ERR_OR_NULL(test, sgt);
	if (!IS_ERR_OR_NULL(sgt)) {
		KUNIT_EXPECT_EQ(test, NR, sgt->nents);
		for_each_sgtable_dma_sg(sgt, sg, i) {
			KUNIT_EXPECT_EQ(test, sg_dma_address(sg),
					pci_p2pdma_bus_addr_map(peer.provider,
								fix->vec[i].paddr));
			KUNIT_EXPECT_NULL(test, sg_page(sg));
		}
		dma_buf_unmap_attachment(im->attach, sgt, DMA_BIDIRECTIONAL);
	}
	unlock(e);

	im = attach_for(test, e, &peer.far->dev, true);
	lock(e);
	KUNIT_EXPECT_EQ(test, -EREMOTEIO, dma_buf_map_range(im->attach, &im->r,
							    DMA_BIDIRECTIONAL));
	KUNIT_EXPECT_EQ(test, -EREMOTEIO,
			PTR_ERR_OR_ZERO(dma_buf_map_attachment(im->attach,
							       DMA_BIDIRECTIONAL)));
	unlock(e);
	KUNIT_EXPECT_EQ(test, e->mappings, 0);
}
#endif /* CONFIG_PCI_P2PDMA */

static struct kunit_case dma_buf_range_test_cases[] = {
	KUNIT_CASE(dma_buf_range_test_tables),
	KUNIT_CASE(dma_buf_range_test_ranges),
	KUNIT_CASE(dma_buf_range_test_memory),
	KUNIT_CASE(dma_buf_range_test_revoked),
	KUNIT_CASE(dma_buf_range_test_long),
	KUNIT_CASE(dma_buf_range_test_undone),
#ifdef CONFIG_PCI_P2PDMA
	KUNIT_CASE(dma_buf_range_test_bar),
#endif
	{ }
};

static struct kunit_suite dma_buf_range_test_suite = {
	.name = "phyr_dma_buf",
	.init = dma_buf_range_test_init,
	.test_cases = dma_buf_range_test_cases,
};

kunit_test_suite(dma_buf_range_test_suite);

MODULE_DESCRIPTION("KUnit tests of DMA-bufs as ranges");
MODULE_IMPORT_NS("DMA_BUF");
MODULE_LICENSE("GPL");
