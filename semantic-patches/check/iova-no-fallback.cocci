// SPDX-License-Identifier: GPL-2.0
/// That there is no IOVA space is taken for an error.
// Id: iova-no-fallback
// Class: iova
// Confidence: Low
// Group: iova
// Why: dma_iova_try_alloc() returns false wherever DMA does not go through an IOMMU's translation: on most machines, and behind an IOMMU that is passed through.
//      A driver that fails then works on some machines only.
// Mend: Map piece by piece by dma_map_phys() or dma_map_page() where it returns false. A caller that does so on this return value is fine.
// Tokens: dma_iova_try_alloc
// Options: --no-includes --include-headers
// Tests: tests/check-iova-no-fallback

virtual context

@iova_no_fallback_told@
expression D, S;
position p;
@@

(
  if (!dma_iova_try_alloc@p(D, S, ...)) { ... return -EOPNOTSUPP; }
|
  if (!dma_iova_try_alloc@p(D, S, ...)) return -EOPNOTSUPP;
)

@iova_no_fallback depends on context exists@
constant C;
identifier l;
position p != iova_no_fallback_told.p;
expression D, S;
@@

(
  if (!
* dma_iova_try_alloc@p
  (D, S, ...)) { ... return -C; }
|
  if (!
* dma_iova_try_alloc@p
  (D, S, ...)) { ... goto l; }
)
