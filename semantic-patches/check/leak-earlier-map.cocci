// SPDX-License-Identifier: GPL-2.0
/// The second map fails, and the function returns with the first one still mapped.
// Id: leak-earlier-map
// Class: lifetime
// Confidence: High
// Group: single
// Why: Nobody else knows the first handle, so it is never unmapped: behind an IOMMU its IO address space is lost, with
//      swiotlb its bounce slots, and the device keeps access to memory that is freed.
// Mend: Unmap what was mapped before, in reverse order, on the error path of each later map.
// Tokens: dma_map_single dma_map_single_attrs dma_map_page dma_map_page_attrs dma_map_phys dma_map_resource skb_frag_dma_map ib_dma_map_single ib_dma_map_page
// Options: --no-includes --include-headers
// Tests: tests/check-leak-earlier-map

virtual context

@leak_earlier_map_pair exists@
expression E, H1, H2;
position m, n, r;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier map2 = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier unmap3 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  H1 = map@m(...)
  ... when any
      when != unmap(..., H1, ...)
      when != H1 = E
  H2 = map2@n(...);
  ... when != unmap2(..., H1, ...)
  if@r (\(dma_mapping_error(..., H2)\|unlikely(dma_mapping_error(..., H2))\|ib_dma_mapping_error(..., H2)\|unlikely(ib_dma_mapping_error(..., H2))\)) {
  ... when != unmap3(..., H1, ...)
      when any
  return ...;
  }

// One call in a loop

@leak_earlier_map_loop exists@
position leak_earlier_map_pair.m, leak_earlier_map_pair.n;
position q;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier map2 = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@
  map@n(...)
  ... when any
  map2@m@q(...)

// The error path unmaps something, under whatever name, or calls what may.

@leak_earlier_map_undone exists@
expression V;
position leak_earlier_map_pair.r;
position q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  if@r@q (V) {
  ... when any
  unmap(...)
  ... when any
  return ...;
  }

@leak_earlier_map_helped exists@
expression V;
identifier f !~ "^(dev_[a-z_]*|pr_[a-z_]*|netdev_[a-z_]*|netif_[a-z_]*|printk[a-z_]*|WARN[A-Z_]*|BUG[A-Z_]*|net_[a-z]*_ratelimited|wiphy_[a-z]*|kv?free[a-z_]*|kz?v?free_sensitive|vfree|__?free_pages?|free_pages?|put_page|page_pool_[a-z_]*|mempool_free|kmem_cache_free|[a-z_]*kfree_skb[a-z_]*|consume_skb|skb_[a-z_]*|dma_[a-z_]*|ib_dma_[a-z_]*|dmaengine_terminate_[a-z]*|(raw_)?spin_[a-z_]*|mutex_[a-z_]*|rcu_[a-z_]*|clk_[a-z_]*|reset_control_[a-z_]*|pm_runtime_[a-z_]*|regulator_[a-z_]*|free_irq|disable_irq[a-z_]*|synchronize_irq|write[bwlq](_relaxed)?|read[bwlq](_relaxed)?|ioread[0-9a-z]*|iowrite[0-9a-z]*|complete|reinit_completion|list_[a-z_]*|atomic[0-9a-z_]*|PTR_ERR|ERR_PTR|IS_ERR[A-Z_]*|min|max|min_t|max_t|unlikely|likely|sizeof|cpu_to_[bl]e[0-9]*|[bl]e[0-9]*_to_cpu|memset|memcpy|test_bit|set_bit|clear_bit|u64_stats_[a-z_]*|this_cpu_[a-z_]*|per_cpu_[a-z_]*|ida_[a-z_]*|idr_[a-z_]*|regmap_[a-z_]*|gpiod_[a-z_]*|usleep_range|udelay|msleep|mdelay|sg_free_table|up|down|unmap_user_pages|unpin_user_pages[a-z_]*|release_firmware|iounmap|platform_set_drvdata|u64_to_user_ptr|copy_to_user|schedule_work|queue_work|trace_[a-z0-9_]*)$";
position leak_earlier_map_pair.r;
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

@leak_earlier_map_handed exists@
expression V;
identifier f !~ "^(dev_[a-z_]*|pr_[a-z_]*|netdev_[a-z_]*|netif_[a-z_]*|printk[a-z_]*|WARN[A-Z_]*|BUG[A-Z_]*|net_[a-z]*_ratelimited|wiphy_[a-z]*|kv?free[a-z_]*|kz?v?free_sensitive|vfree|__?free_pages?|free_pages?|put_page|page_pool_[a-z_]*|mempool_free|kmem_cache_free|[a-z_]*kfree_skb[a-z_]*|consume_skb|skb_[a-z_]*|dma_[a-z_]*|ib_dma_[a-z_]*|dmaengine_terminate_[a-z]*|(raw_)?spin_[a-z_]*|mutex_[a-z_]*|rcu_[a-z_]*|clk_[a-z_]*|reset_control_[a-z_]*|pm_runtime_[a-z_]*|regulator_[a-z_]*|free_irq|disable_irq[a-z_]*|synchronize_irq|write[bwlq](_relaxed)?|read[bwlq](_relaxed)?|ioread[0-9a-z]*|iowrite[0-9a-z]*|complete|reinit_completion|list_[a-z_]*|atomic[0-9a-z_]*|PTR_ERR|ERR_PTR|IS_ERR[A-Z_]*|min|max|min_t|max_t|unlikely|likely|sizeof|cpu_to_[bl]e[0-9]*|[bl]e[0-9]*_to_cpu|memset|memcpy|test_bit|set_bit|clear_bit|u64_stats_[a-z_]*|this_cpu_[a-z_]*|per_cpu_[a-z_]*|ida_[a-z_]*|idr_[a-z_]*|regmap_[a-z_]*|gpiod_[a-z_]*|usleep_range|udelay|msleep|mdelay|sg_free_table|up|down|unmap_user_pages|unpin_user_pages[a-z_]*|release_firmware|iounmap|platform_set_drvdata|u64_to_user_ptr|copy_to_user|schedule_work|queue_work|trace_[a-z0-9_]*)$";
position leak_earlier_map_pair.r;
position q;
@@
  if@r@q (V) {
  ... when any
  return <+... f(...) ...+>;
  }

// A local handle that was given to nobody before that point

@leak_earlier_map_local@
local idexpression H;
position own;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@
  H = map@own(...)

@leak_earlier_map_known exists@
expression leak_earlier_map_pair.H1;
expression X, E;
identifier f, g !~ "^(dma_mapping_error|ib_dma_mapping_error|likely|unlikely)$";
position leak_earlier_map_pair.m, leak_earlier_map_pair.r;
position q;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@
  H1 = map@m@q(...)
  ... when any
(
  \(X->f\|X.f\|*X\|X[...]\) = <+... H1 ...+>
|
  X = H1
|
  g(..., <+... H1 ...+>, ...)
)
  ... when any
  if@r (E) { ... }

@leak_earlier_map_final exists@
position leak_earlier_map_local.own;
position leak_earlier_map_pair.m != {leak_earlier_map_loop.q, leak_earlier_map_known.q};
position leak_earlier_map_pair.r != {leak_earlier_map_undone.q, leak_earlier_map_helped.q, leak_earlier_map_handed.q};
position z;
expression V;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@
  map@m@own(...)
  ... when any
  if@r@z (V) { ... }

@leak_earlier_map_mark depends on context@
position leak_earlier_map_final.z;
expression V;
@@
  if@z (
* V
  ) { ... }

// A member that nothing in this file unmaps

@leak_earlier_map_member@
expression X;
identifier f;
position own;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@
  \(X->f\|X.f\) = map@own(...)

@leak_earlier_map_any@
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  unmap(...)

@leak_earlier_map_last depends on !leak_earlier_map_any exists@
position leak_earlier_map_member.own;
position leak_earlier_map_pair.m != leak_earlier_map_loop.q;
position leak_earlier_map_pair.r != {leak_earlier_map_helped.q, leak_earlier_map_handed.q};
position z;
expression V;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@
  map@m@own(...)
  ... when any
  if@r@z (V) { ... }

@leak_earlier_map_member_mark depends on context@
position leak_earlier_map_last.z;
expression V;
@@
  if@z (
* V
  ) { ... }
