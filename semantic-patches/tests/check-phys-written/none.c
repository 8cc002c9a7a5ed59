// SPDX-License-Identifier: GPL-2.0
static void port_start(struct port *port)
{
	writel(virt_to_phys(port->table), port->regs);
}
