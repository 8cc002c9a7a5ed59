/* Mapped after it is given its value: the first length comes too late */
static void early(struct hw *hw, struct req *req)
{
	struct scatterlist *sg = req->src;

	req->n = hw_map_sg(hw, req->src);
	for (; sg; sg = sg_next(sg))
		put(hw, sg_dma_address(sg));
}

/* A place in a list */
static void place(struct host *host)
{
	struct scatterlist *sg = host->cur;

	put(host, sg_dma_address(sg));
	host->cur = sg_next(host->cur);
}

/* The CPU side of a parameter, and one that is no walk */
static void cpu(struct hw *hw, struct scatterlist *sg)
{
	while (sg) {
		put(hw, sg_dma_address(sg), sg->length);
		sg = sg_next(sg);
	}
}

static void entry(struct hw *hw, struct scatterlist *sg)
{
	put(hw, sg_dma_address(sg), sg_dma_len(sg));
}

/* An address for someone who writes to it */
static void fills(struct hw *hw, struct scatterlist *sg)
{
	while (sg) {
		alloc(hw, &sg_dma_address(sg));
		sg = sg_next(sg);
	}
}

/* One of two that are stepped is handed on */
static void two(struct hw *hw, struct scatterlist *sg)
{
	for (; sg; sg = sg_next(sg))
		one(hw, sg, sg_dma_len(sg));
}

/* A map call, and a loop whose head only steps */
static int begun_early(struct dev *dev, struct job *job)
{
	struct scatterlist *sg = job->sg;
	int n = job_dma_map(dev, job);

	for (; sg && n; n--, sg = sg_next(sg))
		put(dev, sg_dma_address(sg));
	return 0;
}

/* A count of the CPU side that is a bound */
static void bound(struct dev *dev, struct job *job)
{
	struct scatterlist *sg = job->sg;
	int i, n = sg_nents(job->sg);

	for (i = 0; i < n; i++, sg = sg_next(sg))
		put(dev, sg_dma_address(sg));
}
