// SPDX-License-Identifier: GPL-2.0
/// dma_mapping_error() is asked, but its answer changes nothing: it is thrown away or only printed.
// Id: mapping-error-no-effect
// Class: result
// Confidence: High
// Group: single
// Why: Mapping can fail: no IOVA left, no bounce buffer (swiotlb), an address that the device cannot reach. The device gets DMA_MAPPING_ERROR, all
//      ones, as an address after the message, and it is unmapped later as if it had been mapped.
// Mend: Go the way of an error: return, or leave the loop, after undoing what was mapped before.
// Tokens: dma_mapping_error ib_dma_mapping_error
// Options: --no-includes --include-headers
// Tests: tests/check-mapping-error-no-effect

virtual context

@mapping_error_no_effect_thrown depends on context@
identifier failed = {dma_mapping_error, ib_dma_mapping_error};
@@

* failed
  (...);

@mapping_error_no_effect_warned depends on context@
@@

(
  WARN_ON(
* dma_mapping_error
  (...));
|
  WARN_ON_ONCE(
* dma_mapping_error
  (...));
)

@mapping_error_no_effect_printed@
position p;
@@

  if (\(dma_mapping_error@p\|ib_dma_mapping_error@p\)(...))
(
  \(dev_err\|dev_warn\|dev_info\|dev_dbg\|dev_crit\|dev_alert\|dev_notice\|dev_err_ratelimited\|dev_warn_ratelimited\|dev_err_once\|dev_warn_once\|netdev_err\|netdev_warn\|netdev_info\|netdev_dbg\|netif_err\|netif_warn\|netdev_err_once\|pr_err\|pr_warn\|pr_info\|pr_debug\|pr_crit\|pr_err_ratelimited\|pr_warn_ratelimited\|printk\|printk_ratelimited\|drm_err\|drm_warn\|DRM_ERROR\|DRM_DEV_ERROR\|shost_printk\|sdev_printk\|scmd_printk\|ibdev_err\|ibdev_warn\|ath10k_warn\|ath11k_warn\|ath12k_warn\|WARN_ON\|WARN_ON_ONCE\)(...);
|
  { \(dev_err\|dev_warn\|dev_info\|dev_dbg\|dev_crit\|dev_alert\|dev_notice\|dev_err_ratelimited\|dev_warn_ratelimited\|dev_err_once\|dev_warn_once\|netdev_err\|netdev_warn\|netdev_info\|netdev_dbg\|netif_err\|netif_warn\|netdev_err_once\|pr_err\|pr_warn\|pr_info\|pr_debug\|pr_crit\|pr_err_ratelimited\|pr_warn_ratelimited\|printk\|printk_ratelimited\|drm_err\|drm_warn\|DRM_ERROR\|DRM_DEV_ERROR\|shost_printk\|sdev_printk\|scmd_printk\|ibdev_err\|ibdev_warn\|ath10k_warn\|ath11k_warn\|ath12k_warn\|WARN_ON\|WARN_ON_ONCE\)(...); }
|
  { \(dev_err\|dev_warn\|dev_info\|dev_dbg\|dev_crit\|dev_alert\|dev_notice\|dev_err_ratelimited\|dev_warn_ratelimited\|dev_err_once\|dev_warn_once\|netdev_err\|netdev_warn\|netdev_info\|netdev_dbg\|netif_err\|netif_warn\|netdev_err_once\|pr_err\|pr_warn\|pr_info\|pr_debug\|pr_crit\|pr_err_ratelimited\|pr_warn_ratelimited\|printk\|printk_ratelimited\|drm_err\|drm_warn\|DRM_ERROR\|DRM_DEV_ERROR\|shost_printk\|sdev_printk\|scmd_printk\|ibdev_err\|ibdev_warn\|ath10k_warn\|ath11k_warn\|ath12k_warn\|WARN_ON\|WARN_ON_ONCE\)(...); \(dev_err\|dev_warn\|dev_info\|dev_dbg\|dev_crit\|dev_alert\|dev_notice\|dev_err_ratelimited\|dev_warn_ratelimited\|dev_err_once\|dev_warn_once\|netdev_err\|netdev_warn\|netdev_info\|netdev_dbg\|netif_err\|netif_warn\|netdev_err_once\|pr_err\|pr_warn\|pr_info\|pr_debug\|pr_crit\|pr_err_ratelimited\|pr_warn_ratelimited\|printk\|printk_ratelimited\|drm_err\|drm_warn\|DRM_ERROR\|DRM_DEV_ERROR\|shost_printk\|sdev_printk\|scmd_printk\|ibdev_err\|ibdev_warn\|ath10k_warn\|ath11k_warn\|ath12k_warn\|WARN_ON\|WARN_ON_ONCE\)(...); }
|
  { }
)

// With an else, what follows a good mapping is there.

@mapping_error_no_effect_else disable drop_else@
statement S1, S2;
position p;
@@

  if (\(dma_mapping_error@p\|ib_dma_mapping_error@p\)(...)) S1 else S2

@mapping_error_no_effect depends on context@
position r != mapping_error_no_effect_else.p;
position mapping_error_no_effect_printed.p;
identifier failed = {dma_mapping_error, ib_dma_mapping_error};
@@

* failed@p@r
  (...)
