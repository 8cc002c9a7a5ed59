// SPDX-License-Identifier: GPL-2.0
/// Mapping a fragment fails, and the packet is dropped with its head and the earlier fragments still mapped.
// Id: leak-fragment-unwind
// Class: lifetime
// Confidence: High
// Group: single
// Why: The skb is freed, so nobody comes back for the handles: behind an IOMMU their IO address space is lost, with swiotlb their bounce slots, and the
//      device keeps access to memory that is freed.
// Mend: Unmap the head and the fragments mapped so far, in reverse order, before the skb is freed.
// Tokens: skb_frag_dma_map
// Options: --no-includes --include-headers
// Tests: tests/check-leak-fragment-unwind

virtual context

@leak_fragment_unwind_drop exists@
expression H, E, D;
position m, r;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier unmap3 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  H = skb_frag_dma_map@m(...)
  ... when != unmap(...)
      when != H = E
  if@r (\(dma_mapping_error(D, H)\|unlikely(dma_mapping_error(D, H))\)) {
  ... when != unmap2(...)
      when any
  \(dev_kfree_skb\|dev_kfree_skb_any\|dev_kfree_skb_irq\|dev_consume_skb_any\|kfree_skb\|kfree_skb_reason\|dev_kfree_skb_any_reason\)(...)
  ... when != unmap3(...)
      when any
  return ...;
  }

// The head was mapped before.

@leak_fragment_unwind_head exists@
expression H;
position leak_fragment_unwind_drop.m;
position h;
identifier map = {dma_map_single, dma_map_page, dma_map_single_attrs};
@@
  H = map(...)
  ... when any
  skb_frag_dma_map@m@h(...)

@leak_fragment_unwind_undone exists@
expression V;
position leak_fragment_unwind_drop.r;
position q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  if@r@q (V) {
  ... when any
  unmap(...)
  ... when any
  return ...;
  }

@leak_fragment_unwind_helped exists@
expression V;
identifier f !~ "^(dev_[a-z_]*|pr_[a-z_]*|netdev_[a-z_]*|netif_[a-z_]*|printk[a-z_]*|WARN[A-Z_]*|BUG[A-Z_]*|net_[a-z]*_ratelimited|wiphy_[a-z]*|kv?free[a-z_]*|kz?v?free_sensitive|vfree|__?free_pages?|free_pages?|put_page|page_pool_[a-z_]*|mempool_free|kmem_cache_free|[a-z_]*kfree_skb[a-z_]*|consume_skb|skb_[a-z_]*|dma_[a-z_]*|ib_dma_[a-z_]*|dmaengine_terminate_[a-z]*|(raw_)?spin_[a-z_]*|mutex_[a-z_]*|rcu_[a-z_]*|clk_[a-z_]*|reset_control_[a-z_]*|pm_runtime_[a-z_]*|regulator_[a-z_]*|free_irq|disable_irq[a-z_]*|synchronize_irq|write[bwlq](_relaxed)?|read[bwlq](_relaxed)?|ioread[0-9a-z]*|iowrite[0-9a-z]*|complete|reinit_completion|list_[a-z_]*|atomic[0-9a-z_]*|PTR_ERR|ERR_PTR|IS_ERR[A-Z_]*|min|max|min_t|max_t|unlikely|likely|sizeof|cpu_to_[bl]e[0-9]*|[bl]e[0-9]*_to_cpu|memset|memcpy|test_bit|set_bit|clear_bit|u64_stats_[a-z_]*|this_cpu_[a-z_]*|per_cpu_[a-z_]*|ida_[a-z_]*|idr_[a-z_]*|regmap_[a-z_]*|gpiod_[a-z_]*|usleep_range|udelay|msleep|mdelay|sg_free_table|up|down|unmap_user_pages|unpin_user_pages[a-z_]*|release_firmware|iounmap|platform_set_drvdata|u64_to_user_ptr|copy_to_user|schedule_work|queue_work|trace_[a-z0-9_]*)$";
position leak_fragment_unwind_drop.r;
position q;
@@
  if@r@q (V) {
  ... when any
(
  f(...)
|
  V->f(...)
|
  V->f->f(...)
)
  ... when any
  return ...;
  }

@leak_fragment_unwind_final exists@
expression V;
position leak_fragment_unwind_head.h;
position leak_fragment_unwind_drop.m;
position leak_fragment_unwind_drop.r != {leak_fragment_unwind_undone.q, leak_fragment_unwind_helped.q};
position z;
@@
  skb_frag_dma_map@m@h(...)
  ... when any
  if@r@z (V) { ... }

@leak_fragment_unwind_mark depends on context@
expression V;
position leak_fragment_unwind_final.z;
@@
  if@z (
* V
  ) { ... }
