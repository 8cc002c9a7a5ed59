#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Mapped as a list */
static void list(struct hw *hw, struct scatterlist *sg)
{
	writel(sg_dma_address(sg), hw->src);
}

static void list_caller(struct hw *hw, struct scatterlist *sg, int n)
{
	if (!dma_map_sg(hw->dev, sg, n, DMA_TO_DEVICE))
		return;
	for (; sg; sg = sg_next(sg))
		list(hw, sg);
}

/* Stepped since */
static void stepped(struct hw *hw, struct scatterlist *sg)
{
	writel(sg_dma_address(sg), hw->src);
}

static void stepped_caller(struct hw *hw, struct scatterlist *sg)
{
	if (!dma_map_sg(hw->dev, sg, 1, DMA_TO_DEVICE))
		return;
	sg = sg_next(sg);
	stepped(hw, sg);
}

/* One of two callers hands an entry of a list. */
static void shared(struct hw *hw, struct scatterlist *sg)
{
	writel(sg_dma_address(sg), hw->src);
}

static void lone_caller(struct hw *hw, struct scatterlist *sg)
{
	if (dma_map_sg(hw->dev, sg, 1, DMA_TO_DEVICE))
		shared(hw, sg);
}

static void other_caller(struct hw *hw)
{
	shared(hw, hw->list);
}

/* The function goes on from there. */
static void walks(struct hw *hw, struct scatterlist *sg)
{
	writel(sg_dma_address(sg), hw->src);
	sg = sg_next(sg);
	writel(sg_dma_address(sg), hw->dst);
}

static void walks_caller(struct hw *hw, struct scatterlist *sg)
{
	if (dma_map_sg(hw->dev, sg, 1, DMA_TO_DEVICE))
		walks(hw, sg);
}

/* Written to */
static void writes(struct hw *hw, struct scatterlist *sg)
{
	sg_dma_len(sg) = ALIGN(sg_dma_len(sg), 4);
}

static void writes_caller(struct hw *hw, struct scatterlist *sg)
{
	if (dma_map_sg(hw->dev, sg, 1, DMA_TO_DEVICE))
		writes(hw, sg);
}

/* Not static: other files may call it. */
void outside(struct hw *hw, struct scatterlist *sg)
{
	writel(sg_dma_address(sg), hw->src);
}

static void outside_caller(struct hw *hw, struct scatterlist *sg)
{
	if (dma_map_sg(hw->dev, sg, 1, DMA_TO_DEVICE))
		outside(hw, sg);
}

/* The name is a value. */
static void value(struct hw *hw, struct scatterlist *sg)
{
	writel(sg_dma_address(sg), hw->src);
}

static void value_caller(struct hw *hw, struct scatterlist *sg)
{
	hw->start = value;
	if (dma_map_sg(hw->dev, sg, 1, DMA_TO_DEVICE))
		value(hw, sg);
}
