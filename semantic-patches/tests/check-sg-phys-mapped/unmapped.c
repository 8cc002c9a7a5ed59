// SPDX-License-Identifier: GPL-2.0
static void port_start(struct port *port, struct scatterlist *sg)
{
	port_put_source(port, sg_phys(sg), sg->length);
}
