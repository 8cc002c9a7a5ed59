#include <linux/scatterlist.h>

/* a macro may name the cursor: nobody can tell */
#define FIRST(x) ((x)->first = sg)

static void read_too(struct chip *chip, struct data *data)
{
	struct scatterlist *sg;
	struct range_dma_iter sg_it;
	unsigned int j;

	sg = data->sg;
	for_each_range_dma(&sg_it, range_dma_of_sg(data->sg, data->n), j)
		put(chip, range_dma_addr(&sg_it));
	chip->page = sg_page(sg);
}

static void set_by_a_call(struct chip *chip, struct data *data)
{
	struct scatterlist *sg;
	struct range_dma_iter sg_it;
	unsigned int j;

	sg = take_list(data);
	for_each_range_dma(&sg_it, range_dma_of_sg(data->sg, data->n), j)
		put(chip, range_dma_addr(&sg_it));
}

static void no_range_here(struct chip *chip, struct data *data)
{
	struct scatterlist *sg;

	sg = data->sg;
}

static void read_in_one_arm(struct chip *chip, struct data *data)
{
	struct scatterlist *sg;
	struct range_dma_iter sg_it;
	unsigned int j;

	sg = data->sg;
	for_each_range_dma(&sg_it, range_dma_of_sg(data->sg, data->n), j)
		put(chip, range_dma_addr(&sg_it));
#ifdef CONFIG_CHIP_PAGES
	chip->page = sg_page(sg);
#else
	chip->page = NULL;
#endif
}
