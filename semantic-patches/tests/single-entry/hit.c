// SPDX-License-Identifier: GPL-2.0
#include <linux/mmc/host.h>

struct wide {
	struct sg_table *table;
	struct scatterlist *sgl;
};

static void owners(struct hw *hw, struct scsi_cmnd *cmd, struct mmc_data *data,
		   struct host *host, struct sg_table *st, struct wide *w)
{
	struct sg_table local;
	struct scatterlist one;

	hw->a = cpu_to_le64(sg_dma_address(scsi_sglist(cmd)));
	hw->b = sg_dma_len(scsi_sglist(cmd));
	hw->c = sg_dma_address(data->sg);
	hw->d = sg_dma_len(&data->sg[0]);
	hw->e = sg_dma_address(host->data->sg);
	hw->f = sg_dma_address(st->sgl) + sg_dma_len(st->sgl);
	hw->g = sg_dma_address(local.sgl);
	hw->h = sg_dma_address(w->table->sgl);
	hw->i = sg_dma_address(host->xfer.tx_sg.sgl);
	hw->j = sg_dma_address(w->sgl);
	hw->k = sg_dma_address(&one);
	hw->l = sg_dma_len(&host->task.req) - 4;
	hw->m = sg_dma_address(&host->page[hw->n].mem);
	hw->o = sg_dma_address(host->sgt[hw->n].sgl);
	hw->p = sg_dma_address(&w->sgl[0]);
}
