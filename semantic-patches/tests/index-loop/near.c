#include <linux/dma-mapping.h>
#include <linux/mmc/host.h>

/* The CPU side, too */
static void cpu(struct hw *hw, struct scatterlist *sgl, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		put(hw, sg_dma_address(&sgl[i]));
		hw->len += sgl[i].length;
	}
}

/* The entry for a function */
static void given(struct hw *hw, struct scatterlist *sgl, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		put(hw, sg_dma_address(&sgl[i]));
		note(hw, &sgl[i]);
	}
}

/* The next one */
static void ahead(struct hw *hw, struct scatterlist *sgl, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		put(hw, sg_dma_address(&sgl[i]));
		put(hw, sg_dma_address(&sgl[i + 1]));
	}
}

/* The index is set, or not counted from 0 */
static void set(struct hw *hw, struct scatterlist *sgl, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		put(hw, sg_dma_address(&sgl[i]));
		if (hw->skip)
			i++;
	}
	for (i = 1; i < n; i++)
		hw->sum += sg_dma_len(&sgl[i]);
	for (i = 0; i < n; i += 2)
		hw->sum += sg_dma_len(&sgl[i]);
}

/* List or count are set */
static void moved(struct hw *hw, struct scatterlist *sgl, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		put(hw, sg_dma_address(&sgl[i]));
		sgl = hw->more;
	}
	for (i = 0; i < n; i++) {
		put(hw, sg_dma_address(&hw->more[i]));
		n--;
	}
}

/* Stored */
static void store(struct hw *hw, struct scatterlist *sgl, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		sg_dma_address(&sgl[i]) = hw->base;
		hw->base += sg_dma_len(&sgl[i]);
	}
}

/* Two lists */
static void pair(struct hw *hw, struct scatterlist *a, struct scatterlist *b, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		put(hw, sg_dma_address(&a[i]));
		put(hw, sg_dma_address(&b[i]));
	}
}
