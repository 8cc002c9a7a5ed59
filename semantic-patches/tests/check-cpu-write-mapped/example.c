// SPDX-License-Identifier: GPL-2.0

static int foo_login(struct foo *foo, struct foo_login *login)
{
	foo->login_dma = dma_map_single(foo->dev, login, sizeof(*login), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->login_dma))
		return -ENOMEM;

	login->version = cpu_to_be32(1); /* marked */
	login->queues = cpu_to_be32(foo->queues);

	return foo_send(foo, foo->login_dma, sizeof(*login));
}
