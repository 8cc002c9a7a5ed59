// SPDX-License-Identifier: GPL-2.0
/// An error path returns without the unmap of this list that another path of this function does.
// Id: leak-list-error-path
// Class: lifetime
// Confidence: High
// Group: list
// Why: The mapping stays for ever: behind an IOMMU it holds IO address space, with swiotlb it holds bounce slots, and both run out; and
//      the device keeps access to memory that is soon used for something else.
// Mend: Jump to the label that unmaps, or unmap before the return.
// Tokens: dma_map_sg dma_map_sg_attrs dma_map_sgtable ib_dma_map_sg scsi_dma_map usb_gadget_map_request usb_gadget_map_request_by_dev
// Options: --no-includes --include-headers
// Tests: tests/check-leak-list-error-path

virtual context

@leak_list_error_path_other exists@
expression D, D2, S;
position m;
@@
  \(dma_map_sg@m(D, S, ...)\|dma_map_sg_attrs@m(D, S, ...)\|dma_map_sgtable@m(D, S, ...)\|ib_dma_map_sg@m(D, S, ...)\|scsi_dma_map@m(S)\|usb_gadget_map_request@m(D, S, ...)\|usb_gadget_map_request_by_dev@m(D, S, ...)\)
  ... when any
  \(dma_unmap_sg(D2, S, ...)\|dma_unmap_sg_attrs(D2, S, ...)\|dma_unmap_sgtable(D2, S, ...)\|ib_dma_unmap_sg(D2, S, ...)\|scsi_dma_unmap(S)\|usb_gadget_unmap_request(D2, S, ...)\|usb_gadget_unmap_request_by_dev(D2, S, ...)\)

// What leads to the list, or to the device

@leak_list_error_path_inside@
idexpression I;
position leak_list_error_path_other.m;
identifier map = {dma_map_sg, dma_map_sg_attrs, dma_map_sgtable, ib_dma_map_sg, scsi_dma_map, usb_gadget_map_request, usb_gadget_map_request_by_dev};
@@
  map@m(..., <+... I ...+>, ...)

@leak_list_error_path_map exists@
expression leak_list_error_path_other.S;
expression D, D2, E, N, V;
position leak_list_error_path_other.m;
position r;
@@
  N = \(dma_map_sg@m(D, S, ...)\|dma_map_sg_attrs@m(D, S, ...)\|dma_map_sgtable@m(D, S, ...)\|ib_dma_map_sg@m(D, S, ...)\|scsi_dma_map@m(S)\|usb_gadget_map_request@m(D, S, ...)\|usb_gadget_map_request_by_dev@m(D, S, ...)\);
  ... when any
      when != \(dma_unmap_sg(D2, S, ...)\|dma_unmap_sg_attrs(D2, S, ...)\|dma_unmap_sgtable(D2, S, ...)\|ib_dma_unmap_sg(D2, S, ...)\|scsi_dma_unmap(S)\|usb_gadget_unmap_request(D2, S, ...)\|usb_gadget_unmap_request_by_dev(D2, S, ...)\)
      when != S = E
(
  if (<+... N ...+>) { ... }
|
  if@r (V) {
  ... when != \(dma_unmap_sg(D2, S, ...)\|dma_unmap_sg_attrs(D2, S, ...)\|dma_unmap_sgtable(D2, S, ...)\|ib_dma_unmap_sg(D2, S, ...)\|scsi_dma_unmap(S)\|usb_gadget_unmap_request(D2, S, ...)\|usb_gadget_unmap_request_by_dev(D2, S, ...)\)
      when any
  return ...;
  }
)

// The variable that had the count has something else by then.

@leak_list_error_path_reused exists@
expression leak_list_error_path_other.S;
expression D, D2, E, E2, E3, N;
idexpression leak_list_error_path_inside.I;
position leak_list_error_path_other.m;
position r;
@@
  N = \(dma_map_sg@m(D, S, ...)\|dma_map_sg_attrs@m(D, S, ...)\|dma_map_sgtable@m(D, S, ...)\|ib_dma_map_sg@m(D, S, ...)\|scsi_dma_map@m(S)\|usb_gadget_map_request@m(D, S, ...)\|usb_gadget_map_request_by_dev@m(D, S, ...)\);
  ... when any
      when != \(dma_unmap_sg(D2, S, ...)\|dma_unmap_sg_attrs(D2, S, ...)\|dma_unmap_sgtable(D2, S, ...)\|ib_dma_unmap_sg(D2, S, ...)\|scsi_dma_unmap(S)\|usb_gadget_unmap_request(D2, S, ...)\|usb_gadget_unmap_request_by_dev(D2, S, ...)\)
      when != S = E
      when != I = E3
(
  N = \(dma_map_sg(D, S, ...)\|dma_map_sg_attrs(D, S, ...)\|dma_map_sgtable(D, S, ...)\|ib_dma_map_sg(D, S, ...)\|scsi_dma_map(S)\|usb_gadget_map_request(D, S, ...)\|usb_gadget_map_request_by_dev(D, S, ...)\)
|
  N = E2
)
  ... when != \(dma_unmap_sg(D2, S, ...)\|dma_unmap_sg_attrs(D2, S, ...)\|dma_unmap_sgtable(D2, S, ...)\|ib_dma_unmap_sg(D2, S, ...)\|scsi_dma_unmap(S)\|usb_gadget_unmap_request(D2, S, ...)\|usb_gadget_unmap_request_by_dev(D2, S, ...)\)
      when != S = E
      when != N = E3
  if@r (<+... N ...+>) {
  ... when != \(dma_unmap_sg(D2, S, ...)\|dma_unmap_sg_attrs(D2, S, ...)\|dma_unmap_sgtable(D2, S, ...)\|ib_dma_unmap_sg(D2, S, ...)\|scsi_dma_unmap(S)\|usb_gadget_unmap_request(D2, S, ...)\|usb_gadget_unmap_request_by_dev(D2, S, ...)\)
      when any
  return ...;
  }

@leak_list_error_path_bare exists@
expression leak_list_error_path_other.S;
expression D, D2, E, V;
position leak_list_error_path_other.m;
position r;
@@
(
  if (<+... \(dma_map_sg@m(D, S, ...)\|dma_map_sg_attrs@m(D, S, ...)\|dma_map_sgtable@m(D, S, ...)\|ib_dma_map_sg@m(D, S, ...)\|scsi_dma_map@m(S)\|usb_gadget_map_request@m(D, S, ...)\|usb_gadget_map_request_by_dev@m(D, S, ...)\) ...+>) { ... }
|
  \(dma_map_sg@m(D, S, ...)\|dma_map_sg_attrs@m(D, S, ...)\|dma_map_sgtable@m(D, S, ...)\|ib_dma_map_sg@m(D, S, ...)\|scsi_dma_map@m(S)\|usb_gadget_map_request@m(D, S, ...)\|usb_gadget_map_request_by_dev@m(D, S, ...)\);
)
  ... when any
      when != \(dma_unmap_sg(D2, S, ...)\|dma_unmap_sg_attrs(D2, S, ...)\|dma_unmap_sgtable(D2, S, ...)\|ib_dma_unmap_sg(D2, S, ...)\|scsi_dma_unmap(S)\|usb_gadget_unmap_request(D2, S, ...)\|usb_gadget_unmap_request_by_dev(D2, S, ...)\)
      when != S = E
  if@r (V) {
  ... when != \(dma_unmap_sg(D2, S, ...)\|dma_unmap_sg_attrs(D2, S, ...)\|dma_unmap_sgtable(D2, S, ...)\|ib_dma_unmap_sg(D2, S, ...)\|scsi_dma_unmap(S)\|usb_gadget_unmap_request(D2, S, ...)\|usb_gadget_unmap_request_by_dev(D2, S, ...)\)
      when any
  return ...;
  }

@leak_list_error_path_initial exists@
expression leak_list_error_path_other.S;
expression D, D2, E, V;
identifier e;
type T;
position leak_list_error_path_other.m;
position r;
@@
  T e = \(dma_map_sg@m(D, S, ...)\|dma_map_sg_attrs@m(D, S, ...)\|dma_map_sgtable@m(D, S, ...)\|ib_dma_map_sg@m(D, S, ...)\|scsi_dma_map@m(S)\|usb_gadget_map_request@m(D, S, ...)\|usb_gadget_map_request_by_dev@m(D, S, ...)\);
  ... when any
      when != \(dma_unmap_sg(D2, S, ...)\|dma_unmap_sg_attrs(D2, S, ...)\|dma_unmap_sgtable(D2, S, ...)\|ib_dma_unmap_sg(D2, S, ...)\|scsi_dma_unmap(S)\|usb_gadget_unmap_request(D2, S, ...)\|usb_gadget_unmap_request_by_dev(D2, S, ...)\)
      when != S = E
(
  if (<+... e ...+>) { ... }
|
  if@r (V) {
  ... when != \(dma_unmap_sg(D2, S, ...)\|dma_unmap_sg_attrs(D2, S, ...)\|dma_unmap_sgtable(D2, S, ...)\|ib_dma_unmap_sg(D2, S, ...)\|scsi_dma_unmap(S)\|usb_gadget_unmap_request(D2, S, ...)\|usb_gadget_unmap_request_by_dev(D2, S, ...)\)
      when any
  return ...;
  }
)

// A count that is no error, and not wanted

@leak_list_error_path_rejected exists@
expression leak_list_error_path_other.S;
expression D, D2, E, E2, N;
position leak_list_error_path_other.m;
position r;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
identifier unmap = {dma_unmap_sg, dma_unmap_sg_attrs, ib_dma_unmap_sg};
@@
  N = map@m(D, S, ...)
  ... when != unmap(D2, S, ...)
      when != S = E
      when != N = E2
(
  if (<+... \(N > 0\|N >= 1\|N >= 0\|N != 0\) ...+>) { ... }
|
  if@r (<+... \(N > E\|N >= E\|N != E\) ...+>) {
  ... when != unmap(D2, S, ...)
      when any
  return ...;
  }
)

// One entry maps to one or to none.

@leak_list_error_path_single exists@
expression leak_list_error_path_other.S;
expression D, N;
position leak_list_error_path_other.m;
position leak_list_error_path_rejected.r;
position q;
identifier map = {dma_map_sg, dma_map_sg_attrs, ib_dma_map_sg};
@@
  N = map@m(D, S, 1, ...)
  ...
  if@r@q (N != 1) { ... }

// Reached without the map as well: one condition may guard both.

@leak_list_error_path_before exists@
expression leak_list_error_path_other.S;
expression D, V;
identifier fn;
position r = {leak_list_error_path_map.r, leak_list_error_path_reused.r, leak_list_error_path_bare.r, leak_list_error_path_initial.r, leak_list_error_path_rejected.r};
position q;
@@
  fn(...) {
  ... when != \(dma_map_sg(D, S, ...)\|dma_map_sg_attrs(D, S, ...)\|dma_map_sgtable(D, S, ...)\|ib_dma_map_sg(D, S, ...)\|scsi_dma_map(S)\|usb_gadget_map_request(D, S, ...)\|usb_gadget_map_request_by_dev(D, S, ...)\)
  if@r@q (V) { ... }
  ... when any
  }

// A request that goes on in the background

@leak_list_error_path_own@
expression V;
position r = {leak_list_error_path_map.r, leak_list_error_path_reused.r, leak_list_error_path_bare.r, leak_list_error_path_initial.r, leak_list_error_path_rejected.r};
position q;
@@
  if@r@q (\(V == -EINPROGRESS\|V != -EINPROGRESS\)) { ... }

// A bare goto or return below a condition that is no return value can be an early success.

@leak_list_error_path_goto@
expression V;
idexpression I;
local idexpression J;
identifier l;
position r = {leak_list_error_path_map.r, leak_list_error_path_reused.r, leak_list_error_path_bare.r, leak_list_error_path_initial.r, leak_list_error_path_rejected.r};
position q;
@@
(
  if@r (\(I\|!I\|unlikely(I)\)) goto l;
|
  if@r@q (V) goto l;
|
  if@r (\(I\|I < 0\|unlikely(I)\)) return I;
|
  if@r@q (V) return J;
)

// Success

@leak_list_error_path_good exists@
idexpression int I;
identifier e;
constant C;
position r = {leak_list_error_path_map.r, leak_list_error_path_reused.r, leak_list_error_path_bare.r, leak_list_error_path_initial.r, leak_list_error_path_rejected.r};
position q;
@@
  if@r@q (!I) {
  ... when != e = -C
      when != I = -C
  return e;
  }

// A function of this file that unmaps lists was called before.

@leak_list_error_path_unmaps@
identifier g;
@@
  g(...) {
  <+...
  \(dma_unmap_sg\|dma_unmap_sg_attrs\|dma_unmap_sgtable\|ib_dma_unmap_sg\|scsi_dma_unmap\|usb_gadget_unmap_request\|usb_gadget_unmap_request_by_dev\)(...)
  ...+>
  }

@leak_list_error_path_by exists@
identifier leak_list_error_path_unmaps.g;
expression leak_list_error_path_other.S;
expression D, V;
position leak_list_error_path_other.m;
position r = {leak_list_error_path_map.r, leak_list_error_path_reused.r, leak_list_error_path_bare.r, leak_list_error_path_initial.r, leak_list_error_path_rejected.r};
position q;
@@
  \(dma_map_sg@m(D, S, ...)\|dma_map_sg_attrs@m(D, S, ...)\|dma_map_sgtable@m(D, S, ...)\|ib_dma_map_sg@m(D, S, ...)\|scsi_dma_map@m(S)\|usb_gadget_map_request@m(D, S, ...)\|usb_gadget_map_request_by_dev@m(D, S, ...)\)
  ... when any
  g(...)
  ... when any
  if@r@q (V) { ... }

// The branch may unmap on a condition, or call something that does, and that gets what leads to the list.

@leak_list_error_path_undone exists@
expression leak_list_error_path_other.S;
expression D2, V;
position r = {leak_list_error_path_map.r, leak_list_error_path_reused.r, leak_list_error_path_bare.r, leak_list_error_path_initial.r, leak_list_error_path_rejected.r};
position q;
@@
  if@r@q (V) {
  ... when any
  \(dma_unmap_sg(D2, S, ...)\|dma_unmap_sg_attrs(D2, S, ...)\|dma_unmap_sgtable(D2, S, ...)\|ib_dma_unmap_sg(D2, S, ...)\|scsi_dma_unmap(S)\|usb_gadget_unmap_request(D2, S, ...)\|usb_gadget_unmap_request_by_dev(D2, S, ...)\)
  ... when any
  return ...;
  }

@leak_list_error_path_helped exists@
expression V;
idexpression leak_list_error_path_inside.I;
identifier f !~ "^(dev_[a-z_]*|pr_[a-z_]*|netdev_[a-z_]*|netif_[a-z_]*|printk[a-z_]*|WARN[A-Z_]*|BUG[A-Z_]*|net_[a-z]*_ratelimited|wiphy_[a-z]*|kv?free[a-z_]*|kz?v?free_sensitive|vfree|__?free_pages?|free_pages?|put_page|page_pool_[a-z_]*|mempool_free|kmem_cache_free|[a-z_]*kfree_skb[a-z_]*|consume_skb|skb_[a-z_]*|dma_[a-z_]*|ib_dma_[a-z_]*|dmaengine_terminate_[a-z]*|(raw_)?spin_[a-z_]*|mutex_[a-z_]*|rcu_[a-z_]*|clk_[a-z_]*|reset_control_[a-z_]*|pm_runtime_[a-z_]*|regulator_[a-z_]*|free_irq|disable_irq[a-z_]*|synchronize_irq|write[bwlq](_relaxed)?|read[bwlq](_relaxed)?|ioread[0-9a-z]*|iowrite[0-9a-z]*|complete|reinit_completion|list_[a-z_]*|atomic[0-9a-z_]*|PTR_ERR|ERR_PTR|IS_ERR[A-Z_]*|min|max|min_t|max_t|unlikely|likely|sizeof|cpu_to_[bl]e[0-9]*|[bl]e[0-9]*_to_cpu|memset|memcpy|test_bit|set_bit|clear_bit|u64_stats_[a-z_]*|this_cpu_[a-z_]*|per_cpu_[a-z_]*|ida_[a-z_]*|idr_[a-z_]*|regmap_[a-z_]*|gpiod_[a-z_]*|usleep_range|udelay|msleep|mdelay|sg_free_table|up|down|unmap_user_pages|unpin_user_pages[a-z_]*|release_firmware|iounmap|platform_set_drvdata|u64_to_user_ptr|copy_to_user|schedule_work|queue_work|trace_[a-z0-9_]*)$";
position r = {leak_list_error_path_map.r, leak_list_error_path_reused.r, leak_list_error_path_bare.r, leak_list_error_path_initial.r, leak_list_error_path_rejected.r};
position q;
@@
  if@r@q (V) {
  ... when any
(
  f(..., <+... I ...+>, ...)
|
  V->f(..., <+... I ...+>, ...)
|
  V->f->f(..., <+... I ...+>, ...)
)
  ... when any
  return ...;
  }

@leak_list_error_path_handed exists@
expression V;
identifier f !~ "^(dev_[a-z_]*|pr_[a-z_]*|netdev_[a-z_]*|netif_[a-z_]*|printk[a-z_]*|WARN[A-Z_]*|BUG[A-Z_]*|net_[a-z]*_ratelimited|wiphy_[a-z]*|kv?free[a-z_]*|kz?v?free_sensitive|vfree|__?free_pages?|free_pages?|put_page|page_pool_[a-z_]*|mempool_free|kmem_cache_free|[a-z_]*kfree_skb[a-z_]*|consume_skb|skb_[a-z_]*|dma_[a-z_]*|ib_dma_[a-z_]*|dmaengine_terminate_[a-z]*|(raw_)?spin_[a-z_]*|mutex_[a-z_]*|rcu_[a-z_]*|clk_[a-z_]*|reset_control_[a-z_]*|pm_runtime_[a-z_]*|regulator_[a-z_]*|free_irq|disable_irq[a-z_]*|synchronize_irq|write[bwlq](_relaxed)?|read[bwlq](_relaxed)?|ioread[0-9a-z]*|iowrite[0-9a-z]*|complete|reinit_completion|list_[a-z_]*|atomic[0-9a-z_]*|PTR_ERR|ERR_PTR|IS_ERR[A-Z_]*|min|max|min_t|max_t|unlikely|likely|sizeof|cpu_to_[bl]e[0-9]*|[bl]e[0-9]*_to_cpu|memset|memcpy|test_bit|set_bit|clear_bit|u64_stats_[a-z_]*|this_cpu_[a-z_]*|per_cpu_[a-z_]*|ida_[a-z_]*|idr_[a-z_]*|regmap_[a-z_]*|gpiod_[a-z_]*|usleep_range|udelay|msleep|mdelay|sg_free_table|up|down|unmap_user_pages|unpin_user_pages[a-z_]*|release_firmware|iounmap|platform_set_drvdata|u64_to_user_ptr|copy_to_user|schedule_work|queue_work|trace_[a-z0-9_]*)$";
position r = {leak_list_error_path_map.r, leak_list_error_path_reused.r, leak_list_error_path_bare.r, leak_list_error_path_initial.r, leak_list_error_path_rejected.r};
position q;
@@
  if@r@q (V) {
  ... when any
  return <+... f(...) ...+>;
  }

// The return sits in a branch within this one.

@leak_list_error_path_outer exists@
expression V, V2;
position r = {leak_list_error_path_map.r, leak_list_error_path_reused.r, leak_list_error_path_bare.r, leak_list_error_path_initial.r, leak_list_error_path_rejected.r};
position q;
@@
  if@q (V) {
  ... when any
  if@r (V2) { ... }
  ... when any
  }

@leak_list_error_path_final exists@
expression V;
position r = {leak_list_error_path_map.r, leak_list_error_path_reused.r, leak_list_error_path_bare.r, leak_list_error_path_initial.r, leak_list_error_path_rejected.r};
position z != {leak_list_error_path_outer.q, leak_list_error_path_before.q, leak_list_error_path_own.q, leak_list_error_path_goto.q, leak_list_error_path_good.q, leak_list_error_path_undone.q, leak_list_error_path_helped.q, leak_list_error_path_handed.q, leak_list_error_path_by.q, leak_list_error_path_single.q};
@@
  if@r@z (V) { ... }

@leak_list_error_path_mark depends on context@
expression V;
position leak_list_error_path_final.z;
@@
  if@z (
* V
  ) { ... }
