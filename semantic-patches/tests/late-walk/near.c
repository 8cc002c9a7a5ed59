#include <linux/dma-mapping.h>

/* Not mapped on each way */
static int some(struct dev *dev, struct job *job)
{
	struct scatterlist *sg;
	int n = 1;

	sg = job->list;
	if (job->more)
		n = job_dma_map(dev, job);
	while (n--) {
		put(dev, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return 0;
}

/* The list is used before it is mapped, and is what is mapped */
static int given(struct dev *dev, struct job *job)
{
	struct scatterlist *sg;
	int n;

	sg = job->list;
	n = dma_map_sg(dev, sg, job->nents, DIR);
	while (n--) {
		put(dev, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return 0;
}

/* The CPU side, too */
static int cpu(struct dev *dev, struct job *job)
{
	struct scatterlist *sg;
	int n;

	sg = job->list;
	n = job_dma_map(dev, job);
	while (n--) {
		put(dev, sg_dma_address(sg), sg->length);
		sg = sg_next(sg);
	}
	return 0;
}

/* Entries that are passed on */
static int passed(struct dev *dev, struct job *job)
{
	struct scatterlist *sg;
	int n;

	sg = job->list;
	n = job_dma_map(dev, job);
	while (n--) {
		put_entry(dev, sg, sg_dma_len(sg));
		sg = sg_next(sg);
	}
	return 0;
}

/* The value of a step */
static int valued(struct dev *dev, struct job *job)
{
	struct scatterlist *sg;
	int n;

	sg = job->list;
	n = job_dma_map(dev, job);
	do
		put(dev, sg_dma_address(sg));
	while ((sg = sg_next(sg)) && n--);
	return 0;
}

/* Empty entries */
static int empty(struct dev *dev, struct job *job)
{
	struct scatterlist *sg;
	int n;

	sg = job->list;
	n = job_dma_map(dev, job);
	while (n--) {
		if (!sg_dma_len(sg))
			continue;
		put(dev, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return 0;
}

/* A write */
static int written(struct dev *dev, struct job *job)
{
	struct scatterlist *sg;
	int n;

	sg = job->list;
	n = job_dma_map(dev, job);
	while (n--) {
		sg_dma_address(sg) += 4;
		put(dev, sg_dma_len(sg));
		sg = sg_next(sg);
	}
	return 0;
}

/* The count of the CPU side as the bound */
static int bound(struct dev *dev, struct scsi_cmnd *cmd)
{
	struct scatterlist *sg;
	int i, n;

	sg = scsi_sglist(cmd);
	n = scsi_dma_map(cmd);
	for (i = 0; i < scsi_sg_count(cmd); i++, sg = sg_next(sg))
		put(dev, sg_dma_address(sg));
	return n;
}

/* The initial value, and one that starts anew elsewhere without a map call */
static int begun(struct dev *dev, struct job *job)
{
	struct scatterlist *sg = job->list;
	int n;

	n = job_dma_map(dev, job);
	while (n--) {
		put(dev, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	return 0;
}

static int anew(struct dev *dev, struct job *job)
{
	struct scatterlist *sg;
	int n;

	sg = job->list;
	n = job_dma_map(dev, job);
	while (n--) {
		put(dev, sg_dma_address(sg));
		sg = sg_next(sg);
	}
	sg = find_list(job);
	put(dev, sg_dma_address(sg));
	return 0;
}
