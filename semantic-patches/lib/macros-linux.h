// SPDX-License-Identifier: GPL-2.0
/*
 * What spatch 1.1.1 has to be told to parse Linux 7.2 and 7.3.
 *
 * Goes behind the installed standard.h, both in one file, to spatch's
 * --macro-file-builtins. (By --macro-file an attribute such as __free(kfree)
 * turns kfree into a type, and later calls are lost.)
 *
 * One line a macro. spatch expands them for parsing only: what it writes back
 * is the text of the source. YACFE_ITERATOR is its word for a loop head.
 */

/* Cleanup attributes and guards */
#define __free(x)
#define __cleanup(x)
#define guard(x)
#define scoped_guard YACFE_ITERATOR
#define scoped_cond_guard YACFE_ITERATOR
#define scoped_class YACFE_ITERATOR
#define scoped_seqlock_read YACFE_ITERATOR
#define scoped_ksimd YACFE_ITERATOR
#define scoped_user_access YACFE_ITERATOR
#define scoped_user_read_access YACFE_ITERATOR
#define scoped_user_write_access YACFE_ITERATOR
#define scoped_with_kernel_creds YACFE_ITERATOR
#define scoped_with_init_fs YACFE_ITERATOR

/* Loops that do not look like loops, and ours */
#define for_each_range_dma YACFE_ITERATOR
#define for_each_range_dma_from YACFE_ITERATOR
#define for_each_range_dma_sg YACFE_ITERATOR
#define for_each_sg YACFE_ITERATOR
#define scsi_for_each_sg YACFE_ITERATOR
#define scsi_for_each_prot_sg YACFE_ITERATOR
#define for_each_sgtable_sg YACFE_ITERATOR
#define for_each_sgtable_dma_sg YACFE_ITERATOR
#define for_each_sgtable_page YACFE_ITERATOR
#define for_each_sgtable_dma_page YACFE_ITERATOR
#define rdma_for_each_block YACFE_ITERATOR
#define rdma_umem_for_each_dma_block YACFE_ITERATOR
#define bfa_mem_dma_seg_iter YACFE_ITERATOR
#define drm_exec_until_all_locked YACFE_ITERATOR
#define xe_validation_guard YACFE_ITERATOR
#define with_intel_runtime_pm YACFE_ITERATOR
#define with_intel_runtime_pm_if_in_use YACFE_ITERATOR
#define with_intel_runtime_pm_if_active YACFE_ITERATOR
#define with_intel_display_power YACFE_ITERATOR
#define with_intel_gt_pm_if_awake YACFE_ITERATOR
#define with_intel_gt_pm YACFE_ITERATOR
#define with_ggtt YACFE_ITERATOR
#define for_each_if(x) if (!(x)) {} else

/* Attributes of variables, members and functions */
#define __counted_by(x)
#define __counted_by_le(x)
#define __counted_by_be(x)
#define __counted_by_ptr(x)
#define __sized_by(x)
#define __nonstring
#define __guarded_by(...)
#define __pt_guarded_by(...)
#define __rcu_guarded
#define __cond_acquires(...)
#define __cond_acquires_shared(...)
#define __cond_releases(...)
#define __must_hold_shared(...)
#define __acquires_shared(...)
#define __releases_shared(...)
#define __no_context_analysis
#define __context_unsafe(...)
#define __no_kmsan_checks
#define __no_sanitize_address
#define __no_kcsan
#define __nocfi
#define __ro_after_init
#define __randomize_layout
#define __designated_init
#define __counted
#define __cacheline_group_begin(x)
#define __cacheline_group_end(x)
#define CRYPTO_MINALIGN_ATTR
#define noinline_for_tracing
#define noinstr
#define __printf(a, b)
#define __scanf(a, b)
#define __diag_push()
#define __diag_pop()
#define __diag_ignore_all(a, b)

/* Members of initialisers */
#define SYSTEM_SLEEP_PM_OPS(s, r) .suspend = s, .resume = r,
#define LATE_SYSTEM_SLEEP_PM_OPS(s, r) .suspend_late = s, .resume_early = r,
#define NOIRQ_SYSTEM_SLEEP_PM_OPS(s, r) .suspend_noirq = s, .resume_noirq = r,
#define RUNTIME_PM_OPS(s, r, i) .runtime_suspend = s, .runtime_resume = r, .runtime_idle = i,
#define SET_SYSTEM_SLEEP_PM_OPS(s, r) .suspend = s, .resume = r,
#define SET_LATE_SYSTEM_SLEEP_PM_OPS(s, r) .suspend_late = s, .resume_early = r,
#define SET_NOIRQ_SYSTEM_SLEEP_PM_OPS(s, r) .suspend_noirq = s, .resume_noirq = r,
#define SET_RUNTIME_PM_OPS(s, r, i) .runtime_suspend = s, .runtime_resume = r, .runtime_idle = i,
#define LIBSAS_SHT_BASE .module = THIS_MODULE,
#define LIBSAS_SHT_BASE_NO_SLAVE_INIT .module = THIS_MODULE,
#define ATA_BASE_SHT(x) .name = x,
#define ATA_PIO_SHT(x) .name = x,
#define ATA_BMDMA_SHT(x) .name = x,
#define ATA_NCQ_SHT(x) .name = x,
#define ATA_SUBBASE_SHT(x) .name = x,
#define ATA_SUBBASE_SHT_QD(x, y) .name = x,
#define ATA_NCQ_SHT_QD(x, y) .name = x,
#define AHCI_SHT(x) .name = x,
#define DRM_FBDEV_DMA_DRIVER_OPS .fbdev_probe = NULL
#define DRM_FBDEV_TTM_DRIVER_OPS .fbdev_probe = NULL
#define DRM_FBDEV_SHMEM_DRIVER_OPS .fbdev_probe = NULL
#define TEGRA_FBDEV_DRIVER_OPS .fbdev_probe = NULL

/* Whole functions behind a name */
#define DEF_SCSI_QCMD(x) int x(struct Scsi_Host *h, struct scsi_cmnd *cmd);
#define CONFIGFS_ATTR(a, b) int a(void);
#define CONFIGFS_ATTR_RO(a, b) int a(void);
#define CONFIGFS_ATTR_WO(a, b) int a(void);
