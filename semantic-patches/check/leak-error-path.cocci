// SPDX-License-Identifier: GPL-2.0
/// An error path returns without the unmap that another path of this function does.
// Id: leak-error-path
// Class: lifetime
// Confidence: High
// Group: single
// Why: The mapping stays for ever: behind an IOMMU it holds IO address space, with swiotlb it holds bounce slots, and both
//      run out; and the device keeps access to memory that is soon used for something else.
// Mend: Jump to the label that unmaps, or unmap before the return.
// Tokens: dma_map_single dma_map_single_attrs dma_map_page dma_map_page_attrs dma_map_phys dma_map_resource skb_frag_dma_map ib_dma_map_single ib_dma_map_page
// Options: --no-includes --include-headers
// Tests: tests/check-leak-error-path

virtual context
virtual patch

// Elements of an array go through loops that may run not even once.

@leak_error_path_array@
expression A;
identifier f;
position m;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@
  \(A[...]\|A[...].f\) = map@m(...)

// The handle is unmapped somewhere in the function.

@leak_error_path_other exists@
expression H;
position m != leak_error_path_array.m;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  H = map@m(...)
  ... when any
  unmap(..., H, ...)

@leak_error_path_map exists@
expression leak_error_path_other.H;
expression H1, V;
position leak_error_path_other.m;
position r;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  H = map@m(...)
  ... when any
      when != unmap(..., H, ...)
      when != H = H1
(
  if (<+... H ...+>) { ... }
|
  if@r (V) {
  ... when != unmap2(..., H, ...)
      when any
  return ...;
  }
)

// Reached without the map as well: one condition may guard both.

@leak_error_path_before exists@
expression leak_error_path_other.H;
expression V;
identifier fn;
position leak_error_path_map.r;
position q;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
@@
  fn(...) {
  ... when != H = map(...)
  if@r@q (V) { ... }
  ... when any
  }

// A request that goes on in the background

@leak_error_path_own@
expression V;
position leak_error_path_map.r;
position q;
@@
  if@r@q (V == -EINPROGRESS) { ... }

// The test of the map itself, kept in a variable

@leak_error_path_kept@
expression leak_error_path_other.H;
expression E;
position leak_error_path_map.r;
position q;
@@
  E = <+... H ...+>;
  if@r@q (<+... E ...+>) { ... }

@leak_error_path_below exists@
expression leak_error_path_other.H;
expression V;
position leak_error_path_map.r;
position q;
@@
  if (<+... H ...+>) { ... when any
  if@r@q (V) { ... }
  ... when any
  }

// A bare goto below a condition that is no return value can be an early success.

@leak_error_path_goto@
expression V;
idexpression I;
identifier l;
position leak_error_path_map.r;
position q;
@@
(
  if@r (\(I\|!I\|unlikely(I)\)) goto l;
|
  if@r@q (V) goto l;
)

// The branch may unmap on a condition, or call something that does.

@leak_error_path_undone exists@
expression leak_error_path_other.H;
expression V;
position leak_error_path_map.r;
position q;
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  if@r@q (V) {
  ... when any
  unmap(..., H, ...)
  ... when any
  return ...;
  }

@leak_error_path_helped exists@
expression V;
identifier f !~ "^(dev_[a-z_]*|pr_[a-z_]*|netdev_[a-z_]*|netif_[a-z_]*|printk[a-z_]*|WARN[A-Z_]*|BUG[A-Z_]*|net_[a-z]*_ratelimited|wiphy_[a-z]*|kv?free[a-z_]*|kz?v?free_sensitive|vfree|__?free_pages?|free_pages?|put_page|page_pool_[a-z_]*|mempool_free|kmem_cache_free|[a-z_]*kfree_skb[a-z_]*|consume_skb|skb_[a-z_]*|dma_[a-z_]*|ib_dma_[a-z_]*|dmaengine_terminate_[a-z]*|(raw_)?spin_[a-z_]*|mutex_[a-z_]*|rcu_[a-z_]*|clk_[a-z_]*|reset_control_[a-z_]*|pm_runtime_[a-z_]*|regulator_[a-z_]*|free_irq|disable_irq[a-z_]*|synchronize_irq|write[bwlq](_relaxed)?|read[bwlq](_relaxed)?|ioread[0-9a-z]*|iowrite[0-9a-z]*|complete|reinit_completion|list_[a-z_]*|atomic[0-9a-z_]*|PTR_ERR|ERR_PTR|IS_ERR[A-Z_]*|min|max|min_t|max_t|unlikely|likely|sizeof|cpu_to_[bl]e[0-9]*|[bl]e[0-9]*_to_cpu|memset|memcpy|test_bit|set_bit|clear_bit|u64_stats_[a-z_]*|this_cpu_[a-z_]*|per_cpu_[a-z_]*|ida_[a-z_]*|idr_[a-z_]*|regmap_[a-z_]*|gpiod_[a-z_]*|usleep_range|udelay|msleep|mdelay|sg_free_table|up|down|unmap_user_pages|unpin_user_pages[a-z_]*|release_firmware|iounmap|platform_set_drvdata|u64_to_user_ptr|copy_to_user|schedule_work|queue_work|trace_[a-z0-9_]*)$";
position leak_error_path_map.r;
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

@leak_error_path_handed exists@
expression V;
identifier f !~ "^(dev_[a-z_]*|pr_[a-z_]*|netdev_[a-z_]*|netif_[a-z_]*|printk[a-z_]*|WARN[A-Z_]*|BUG[A-Z_]*|net_[a-z]*_ratelimited|wiphy_[a-z]*|kv?free[a-z_]*|kz?v?free_sensitive|vfree|__?free_pages?|free_pages?|put_page|page_pool_[a-z_]*|mempool_free|kmem_cache_free|[a-z_]*kfree_skb[a-z_]*|consume_skb|skb_[a-z_]*|dma_[a-z_]*|ib_dma_[a-z_]*|dmaengine_terminate_[a-z]*|(raw_)?spin_[a-z_]*|mutex_[a-z_]*|rcu_[a-z_]*|clk_[a-z_]*|reset_control_[a-z_]*|pm_runtime_[a-z_]*|regulator_[a-z_]*|free_irq|disable_irq[a-z_]*|synchronize_irq|write[bwlq](_relaxed)?|read[bwlq](_relaxed)?|ioread[0-9a-z]*|iowrite[0-9a-z]*|complete|reinit_completion|list_[a-z_]*|atomic[0-9a-z_]*|PTR_ERR|ERR_PTR|IS_ERR[A-Z_]*|min|max|min_t|max_t|unlikely|likely|sizeof|cpu_to_[bl]e[0-9]*|[bl]e[0-9]*_to_cpu|memset|memcpy|test_bit|set_bit|clear_bit|u64_stats_[a-z_]*|this_cpu_[a-z_]*|per_cpu_[a-z_]*|ida_[a-z_]*|idr_[a-z_]*|regmap_[a-z_]*|gpiod_[a-z_]*|usleep_range|udelay|msleep|mdelay|sg_free_table|up|down|unmap_user_pages|unpin_user_pages[a-z_]*|release_firmware|iounmap|platform_set_drvdata|u64_to_user_ptr|copy_to_user|schedule_work|queue_work|trace_[a-z0-9_]*)$";
position leak_error_path_map.r;
position q;
@@
  if@r@q (V) {
  ... when any
  return <+... f(...) ...+>;
  }

@leak_error_path_mark depends on context@
expression V;
position leak_error_path_map.r != {leak_error_path_before.q, leak_error_path_own.q, leak_error_path_kept.q, leak_error_path_below.q, leak_error_path_goto.q, leak_error_path_undone.q, leak_error_path_helped.q, leak_error_path_handed.q};
@@
  if@r (
* V
  ) { ... }

// A return in the branch itself: unmap before it.
// A later map fails, and a variable has the result.

@leak_error_path_next exists@
expression leak_error_path_other.H;
expression D, E, H1, H2, N;
identifier g !~ "^(dev_[a-z_]*|pr_[a-z_]*|netdev_[a-z_]*|netif_[a-z_]*|printk[a-z_]*|WARN[A-Z_]*|BUG[A-Z_]*|net_[a-z]*_ratelimited|wiphy_[a-z]*|kv?free[a-z_]*|kz?v?free_sensitive|vfree|__?free_pages?|free_pages?|put_page|page_pool_[a-z_]*|mempool_free|kmem_cache_free|[a-z_]*kfree_skb[a-z_]*|consume_skb|skb_[a-z_]*|dma_[a-z_]*|ib_dma_[a-z_]*|dmaengine_terminate_[a-z]*|(raw_)?spin_[a-z_]*|mutex_[a-z_]*|rcu_[a-z_]*|clk_[a-z_]*|reset_control_[a-z_]*|pm_runtime_[a-z_]*|regulator_[a-z_]*|free_irq|disable_irq[a-z_]*|synchronize_irq|write[bwlq](_relaxed)?|read[bwlq](_relaxed)?|ioread[0-9a-z]*|iowrite[0-9a-z]*|complete|reinit_completion|list_[a-z_]*|atomic[0-9a-z_]*|PTR_ERR|ERR_PTR|IS_ERR[A-Z_]*|min|max|min_t|max_t|unlikely|likely|sizeof|cpu_to_[bl]e[0-9]*|[bl]e[0-9]*_to_cpu|memset|memcpy|test_bit|set_bit|clear_bit|u64_stats_[a-z_]*|this_cpu_[a-z_]*|per_cpu_[a-z_]*|ida_[a-z_]*|idr_[a-z_]*|regmap_[a-z_]*|gpiod_[a-z_]*|usleep_range|udelay|msleep|mdelay|sg_free_table|up|down|unmap_user_pages|unpin_user_pages[a-z_]*|release_firmware|iounmap|platform_set_drvdata|u64_to_user_ptr|copy_to_user|schedule_work|queue_work|trace_[a-z0-9_]*)$";
position leak_error_path_other.m;
position r;
identifier map = {dma_map_single, dma_map_single_attrs, dma_map_page, dma_map_page_attrs, dma_map_phys, dma_map_resource, skb_frag_dma_map, ib_dma_map_single, ib_dma_map_page};
identifier unmap = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
identifier unmap2 = {dma_unmap_single, dma_unmap_single_attrs, dma_unmap_page, dma_unmap_page_attrs, dma_unmap_phys, dma_unmap_resource, ib_dma_unmap_single, ib_dma_unmap_page};
@@
  H = map@m(...)
  ... when any
      when != unmap(..., H, ...)
      when != H = H1
(
  N = \(dma_mapping_error\|ib_dma_mapping_error\)(D, H);
|
  N = \(dma_mapping_error\|ib_dma_mapping_error\)(D, H2);
  if@r (\(N\|unlikely(N)\|N != 0\|N < 0\)) {
  ... when != unmap2(...)
      when != g(...)
      when != E->g(...)
  return ...;
  }
)

@leak_error_path_next_mark depends on context@
expression V;
position leak_error_path_next.r != {leak_error_path_before.q, leak_error_path_handed.q};
@@
  if@r (
* V
  ) { ... }

@leak_error_path_mend depends on patch@
expression leak_error_path_other.H;
expression D, B, L, R, V, X;
position leak_error_path_other.m;
position leak_error_path_map.r != {leak_error_path_before.q, leak_error_path_own.q, leak_error_path_kept.q, leak_error_path_below.q, leak_error_path_goto.q, leak_error_path_undone.q, leak_error_path_helped.q, leak_error_path_handed.q};
@@
  H = dma_map_single@m(D, B, L, R);
  ... when any
  if@r (V)
+ {
+ dma_unmap_single(D, H, L, R);
  return X;
+ }
