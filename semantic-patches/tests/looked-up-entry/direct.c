#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

static inline dma_addr_t base_dma(struct window *win)
{
	return sg_dma_address(base_entry(win)); /* sg_dma_address() of the first */
}

#define LAST_LEN(win)	sg_dma_len(last_entry(win, 1))

static void put(struct window *win)
{
#ifdef CONFIG_LONG
	write(win, upper_32_bits(sg_dma_address(base_entry(win))));
#else
	write(win, sg_dma_len(base_entry(win)));
#endif
	/* an accessor of a list, a step, one that is written to, an address taken, no call */
	write(win, sg_dma_address(sg_next(win->sg)));
	write(win, sg_dma_address(__sg_next(win->sg)));
	write(win, sg_dma_address(win_next(win)));
	write(win, sg_dma_address(scsi_sglist(win->cmd)));
	sg_dma_address(base_entry(win)) = win->addr;
	sg_dma_len(base_entry(win))++;
	show(&sg_dma_address(base_entry(win)));
	write(win, sg_dma_address(base_entry(win) + 1));
}
