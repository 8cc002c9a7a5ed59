// SPDX-License-Identifier: GPL-2.0
static void gart_start(struct gart *gart)
{
	writel(virt_to_phys(gart->table), gart->regs);
}

static const struct iommu_ops gart_ops = {
	.unmap = gart_unmap,
};
