// SPDX-License-Identifier: GPL-2.0
/*
 * KUnit tests of slave transfers from and to DMA ranges
 *
 * Two providers that write down what they are asked for: one is asked for
 * scatterlists, one for ranges. Each is given the same memory by clients of
 * either kind.
 */
#include <kunit/device.h>
#include <kunit/test.h>
#include <linux/dma-mapping.h>
#include <linux/dmaengine.h>
#include <linux/dmaengine_range.h>
#include <linux/gfp.h>
#include <linux/io.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>

#define NR	3

/*
 * struct provider - a dmaengine that transfers nothing
 * @lists: its own operation is device_prep_slave_sg()
 * @sgl: the list that it was given
 * @addr, @len: the DMA ranges that it was given
 * @nr: how many
 */
struct provider {
	struct dma_device device;
	struct dma_chan chan;
	struct dma_async_tx_descriptor tx;
	bool lists;
	struct scatterlist *sgl;
	dma_addr_t addr[NR];
	unsigned int len[NR];
	unsigned int nr;
};

struct fixture {
	struct device *dev;
	struct page *page[NR];
	struct phys_vec vec[NR];
	struct scatterlist sgl[NR];
	struct provider provider[2];
};

static struct provider *provider_of(struct dma_chan *chan)
{
	return container_of(chan, struct provider, chan);
}

static struct dma_async_tx_descriptor *
prep_sg(struct dma_chan *chan, struct scatterlist *sgl, unsigned int sg_len,
	enum dma_transfer_direction dir, unsigned long flags, void *context)
{
	struct provider *p = provider_of(chan);
	struct scatterlist *sg;
	unsigned int i;

	p->sgl = sgl;
	p->nr = sg_len;
	for_each_sg(sgl, sg, min(sg_len, NR), i) {
		p->addr[i] = sg_dma_address(sg);
		p->len[i] = sg_dma_len(sg);
	}
	return &p->tx;
}

static struct dma_async_tx_descriptor *
prep_range(struct dma_chan *chan, const struct range_dma *range,
	   enum dma_transfer_direction dir, unsigned long flags)
{
	struct provider *p = provider_of(chan);
	struct range_dma_iter it;
	unsigned int i;

	p->nr = range_dma_count(range);
	for_each_range_dma(&it, range, i) {
		if (i == NR)
			break;
		p->addr[i] = range_dma_addr(&it);
		p->len[i] = range_dma_len(&it);
	}
	return &p->tx;
}

static enum dma_status tx_status(struct dma_chan *chan, dma_cookie_t cookie,
				 struct dma_tx_state *state)
{
	return DMA_COMPLETE;
}

static void issue_pending(struct dma_chan *chan)
{
}

static void unregister(void *data)
{
	dma_async_device_unregister(data);
}

static void make_provider(struct kunit *test, struct provider *p, bool lists)
{
	struct fixture *fix = test->priv;

	p->lists = lists;
	p->device.dev = fix->dev;
	p->device.device_tx_status = tx_status;
	p->device.device_issue_pending = issue_pending;
	if (lists)
		p->device.device_prep_slave_sg = prep_sg;
	else
		p->device.device_prep_slave_range = prep_range;
	dma_cap_set(DMA_SLAVE, p->device.cap_mask);
	dma_cap_set(DMA_PRIVATE, p->device.cap_mask);
	INIT_LIST_HEAD(&p->device.channels);
	p->chan.device = &p->device;
	list_add_tail(&p->chan.device_node, &p->device.channels);
	KUNIT_ASSERT_EQ(test, 0, dma_async_device_register(&p->device));
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test, unregister,
							   &p->device));
}

static void free_page_action(void *page)
{
	__free_page(page);
}

static int dmaengine_range_test_init(struct kunit *test)
{
	struct fixture *fix = kunit_kzalloc(test, sizeof(*fix), GFP_KERNEL);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, fix);
	test->priv = fix;
	fix->dev = kunit_device_register(test, "dmaengine_range");
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, fix->dev);
	KUNIT_ASSERT_EQ(test, 0, dma_coerce_mask_and_coherent(fix->dev,
							      DMA_BIT_MASK(64)));

	/* no two of them touch: as many ranges as pieces */
	sg_init_table(fix->sgl, NR);
	for (i = 0; i < NR; i++) {
		fix->page[i] = alloc_page(GFP_KERNEL);
		KUNIT_ASSERT_NOT_NULL(test, fix->page[i]);
		KUNIT_ASSERT_EQ(test, 0,
				kunit_add_action_or_reset(test, free_page_action,
							  fix->page[i]));
		fix->vec[i].paddr = page_to_phys(fix->page[i]) + 64;
		fix->vec[i].len = 512 * (i + 1);
		sg_set_page(&fix->sgl[i], fix->page[i], fix->vec[i].len, 64);
	}

	make_provider(test, &fix->provider[0], true);
	make_provider(test, &fix->provider[1], false);
	return 0;
}

/* The provider was given what @r has. */
static void expect_given(struct kunit *test, struct provider *p,
			 struct dma_async_tx_descriptor *tx,
			 const struct range_dma *r)
{
	struct range_dma_iter it;
	unsigned int i;

	KUNIT_EXPECT_PTR_EQ(test, &p->tx, tx);
	KUNIT_ASSERT_EQ(test, range_dma_count(r), p->nr);
	for_each_range_dma(&it, r, i) {
		KUNIT_EXPECT_EQ(test, range_dma_addr(&it), p->addr[i]);
		KUNIT_EXPECT_EQ(test, range_dma_len(&it), p->len[i]);
	}
	p->nr = NR + 1;
}

/* The list of a client goes to either provider, by either call. */
static void dmaengine_range_test_list(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int i;
	int nents;

	nents = dma_map_sg(fix->dev, fix->sgl, NR, DMA_TO_DEVICE);
	KUNIT_ASSERT_EQ(test, NR, nents);
	for (i = 0; i < ARRAY_SIZE(fix->provider); i++) {
		struct provider *p = &fix->provider[i];
		const struct range_dma *r = range_dma_of_sg(fix->sgl, nents);

		expect_given(test, p,
			     dmaengine_prep_slave_sg(&p->chan, fix->sgl, nents,
						     DMA_MEM_TO_DEV, 0), r);
		expect_given(test, p,
			     dmaengine_prep_slave_range(&p->chan, r,
							DMA_MEM_TO_DEV, 0), r);
		if (p->lists)
			KUNIT_EXPECT_PTR_EQ(test, &fix->sgl[0], p->sgl);
		/* some clients call the operation */
		expect_given(test, p,
			     p->device.device_prep_slave_sg(&p->chan, fix->sgl,
							    nents, DMA_MEM_TO_DEV,
							    0, NULL), r);
		/* a list that does not say how long it is */
		expect_given(test, p,
			     dmaengine_prep_slave_range(&p->chan,
							range_dma_of_list(fix->sgl),
							DMA_MEM_TO_DEV, 0), r);
	}
	dma_unmap_sg(fix->dev, fix->sgl, NR, DMA_TO_DEVICE);
}

/* A client without a list */
static void dmaengine_range_test_range(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct scatterlist *made;
	struct range_cpu cpu;
	struct range_dma r;
	unsigned int i;

	cpu = range_cpu_of_phys(fix->vec, NR, NULL);
	KUNIT_ASSERT_EQ(test, 0, dma_map_range(fix->dev, &cpu, &r, DMA_TO_DEVICE, 0));
	for (i = 0; i < ARRAY_SIZE(fix->provider); i++) {
		struct provider *p = &fix->provider[i];

		expect_given(test, p,
			     dmaengine_prep_slave_range(&p->chan, &r,
							DMA_MEM_TO_DEV, 0), &r);
		made = p->sgl;
		/* the next transfer of the same memory has the same list */
		expect_given(test, p,
			     dmaengine_prep_slave_range(&p->chan, &r,
							DMA_MEM_TO_DEV, 0), &r);
		KUNIT_EXPECT_PTR_EQ(test, made, p->sgl);
		KUNIT_EXPECT_EQ(test, p->lists, !!made);
	}
	dma_unmap_range(fix->dev, &r, DMA_TO_DEVICE, 0);
	KUNIT_EXPECT_NULL(test, r.table);
}

/* A buffer that has no list of the client's, either */
static void dmaengine_range_test_single(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(fix->provider); i++) {
		struct provider *p = &fix->provider[i];

		KUNIT_EXPECT_PTR_EQ(test, &p->tx,
				    dmaengine_prep_slave_single(&p->chan, 0x1234, 56,
								DMA_DEV_TO_MEM, 0));
		KUNIT_EXPECT_EQ(test, 1, p->nr);
		KUNIT_EXPECT_EQ(test, (dma_addr_t)0x1234, p->addr[0]);
		KUNIT_EXPECT_EQ(test, 56, p->len[0]);
	}
}

static struct kunit_case dmaengine_range_test_cases[] = {
	KUNIT_CASE(dmaengine_range_test_list),
	KUNIT_CASE(dmaengine_range_test_range),
	KUNIT_CASE(dmaengine_range_test_single),
	{ }
};

static struct kunit_suite dmaengine_range_test_suite = {
	.name = "phyr_dmaengine",
	.init = dmaengine_range_test_init,
	.test_cases = dmaengine_range_test_cases,
};

kunit_test_suite(dmaengine_range_test_suite);

MODULE_DESCRIPTION("KUnit tests of slave transfers from and to DMA ranges");
MODULE_LICENSE("GPL");
