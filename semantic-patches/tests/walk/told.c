#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Where a walk begins is told if it is nowhere. */
static int both(struct hw *hw, struct scsi_cmnd *sc)
{
	struct scatterlist *sgde = NULL; /* data */
	struct scatterlist *sgpe = NULL; /* protection */

	sgpe = scsi_prot_sglist(sc);
	sgde = scsi_sglist(sc);

	if (!sgpe || !sgde) {
		hw_printf_log(hw, "no list: data=%px prot=%px\n", sgde, sgpe);
		return 0;
	}
	do {
		put(hw, sg_dma_address(sgpe), sg_dma_len(sgpe));
		while (!hw->done) {
			if (!sgde)
				return 0;
#ifdef DEBUG
			pr_debug("%p\n", sgde);
#endif
			put(hw, sg_dma_address(sgde), sg_dma_len(sgde));
			sgde = sg_next(sgde);
		}
		sgpe = sg_next(sgpe);
	} while (!hw->all);
	return 1;
}
