#include <linux/dma-mapping.h>

/* Each entry is a list: its own end */
static void ring(struct port *port, int n)
{
	int i;

	for (i = 0; i < n; i++)
		sg_init_table(&port->rx[i], 1);
	for (i = 0; i < n; i++)
		put(port, sg_dma_address(&port->rx[i]));
}

static void again(struct port *p, int n)
{
	int i;

	for (i = 0; i < n; i++)
		put(p, sg_dma_address(&p->rx[i]));
}
