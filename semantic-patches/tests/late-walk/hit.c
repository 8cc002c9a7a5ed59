#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* The error comes first; sg_dma_len(sg) in a comment stays */
static int behind_the_error(struct scsi_cmnd *cmd, struct hw *hw, int room)
{
	struct scatterlist *sg;
	int n;

	sg = scsi_sglist(cmd);
	n = scsi_dma_map(cmd);
	if (n < 0)
		return n;

	/* what fits */
	while (room--) {
		put(hw, sg_dma_address(sg), (u32)sg_dma_len(sg)); /* trailing */
		sg = sg_next(sg);
		n--;
	}
	while (n--) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg) | (sg_is_last(sg) ? LAST : 0));
		sg = sg_next(sg);
	}
	return 0;
}

/* A block that gives up, other things in between, several variables in one declaration */
static int block(struct dev *dev, struct job *job)
{
	struct scatterlist *unused, *src;
	int n;

	src = job->list;
	prepare(dev, job);
	job->nents = job_dma_map(dev, job);
	n = job->nents;
	if (!n) {
		dev_err(dev, "no room\n");
		return -ENOMEM;
	}
	for (; src; src = sg_next(src))
		put(dev, sg_dma_address(src));
	keep(unused);
	return n;
}

/* A start on each way, the CPU's counts only for the map calls */
static int ways(struct dev *dev, struct scsi_cmnd *cmd, bool meta)
{
	struct scatterlist *sg;
	int n;

	if (meta) {
		sg = scsi_prot_sglist(cmd);
		n = dma_map_sg(dev, scsi_prot_sglist(cmd), scsi_prot_sg_count(cmd), DIR);
	} else {
		sg = scsi_sglist(cmd);
		n = scsi_dma_map(cmd);
	}
	if (n <= 0)
		return -ENOMEM;
	for (; n; n--, sg = sg_next(sg)) {
		dev_dbg(dev, "%pad\n", &sg_dma_address(sg));
		if (!sg || !sg_next(sg))
			break;
		put(dev, sg_dma_address(sg));
	}
	return 0;
}

/* The test that follows is not of what was mapped */
static int other_test(struct dev *dev, struct job *job)
{
	struct scatterlist *sg;
	int n;

	sg = job->list;
	n = job_dma_map(dev, job);
	if (dev->full)
		return -EBUSY;
	while (n--) {
		put(dev, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return 0;
}
