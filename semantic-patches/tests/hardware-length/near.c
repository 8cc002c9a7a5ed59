// SPDX-License-Identifier: GPL-2.0

/* The count is the CPU's. */
static int cpu_count(struct hw *hw, struct scatterlist *sgl, int nents)
{
	struct scatterlist *sg;
	int i, n;

	n = dma_map_sg(hw->dev, sgl, nents, DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	for_each_sg(sgl, sg, nents, i) {
		hw->d[i].addr = sg_dma_address(sg);
		hw->d[i].len = sg->length;
	}
	return n;
}

/* Of another list, or of no one knows what */
static int other(struct hw *hw, struct scsi_cmnd *cmd, struct scsi_cmnd *next, int n)
{
	struct scatterlist *sg;
	int i;

	n = scsi_dma_map(next);
	scsi_for_each_sg(cmd, sg, n, i) {
		put(hw, sg_dma_address(sg), sg->length);
	}
	return n;
}

static int again(struct hw *hw, struct job *job, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int i, n;

	n = scsi_dma_map(cmd);
	job->count = n;
	job->count = scsi_sg_count(cmd);
	scsi_for_each_sg(cmd, sg, job->count, i) {
		put(hw, sg_dma_address(sg), sg->length);
	}
	return n;
}

static void given(struct hw *hw, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n, i) {
		put(hw, sg_dma_address(sg), sg->length);
	}
}

/* The memory is touched. */
static void memory(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		put(hw, sg_dma_address(sg), sg->length);
		memset(sg_virt(sg), 0, sg->length);
	}
}

static void handed(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		put(hw, sg_dma_address(sg), sg->length);
		flush(hw, sg);
	}
}

/* A message says what the CPU has. */
static void printed(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		dev_dbg(hw->dev, "%u bytes\n", sg->length);
		put(hw, sg_dma_address(sg), sg->length);
	}
}

static void stored(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		put(hw, sg_dma_address(sg), sg->length);
		sg->length = 0;
	}
}

/* After the loop, too */
static unsigned int after(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		if (put(hw, sg_dma_address(sg), sg->length))
			break;
	}
	return sg->length;
}

/* Another loop, over the CPU's side */
static void two(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sgtable_sg(sgt, sg, i)
		hw->bytes += sg->length;
	for_each_sgtable_dma_sg(sgt, sg, i) {
		put(hw, sg_dma_address(sg), sg->length);
	}
}

/* No address */
static void lengths(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		hw->bytes += sg->length;
	}
}
