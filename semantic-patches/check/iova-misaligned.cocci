// SPDX-License-Identifier: GPL-2.0
/// Pieces of any length are linked one after the other into one IOVA space.
// Id: iova-misaligned
// Class: iova
// Confidence: Medium
// Group: iova
// Why: dma_iova_link() maps whole granules of the IOMMU: only the first piece may begin, and only the last may end, within one. Behind an IOMMU a piece in
//      the middle that does so is refused with a warning, and the request fails or takes the slow way.
// Mend: Ask dma_get_merge_boundary(), and test address and length of each piece against it before dma_iova_try_alloc(); map one by one where it does not fit.
// Tokens: dma_iova_link
// Options: --no-includes --include-headers
// Tests: tests/check-iova-misaligned

virtual context

// Whoever asks for the granule, or for the boundary of the queue, has thought of it.

@iova_misaligned_asked@
identifier ask =~ "(merge_boundary|virt_boundary|iova_granule|iommu_min_pgsize|can_dma_map_iova)";
@@

ask(...)

@iova_misaligned_piece exists@
expression D, S, P, O, V, F;
identifier m =~ "^(bv_len|length|len)$";
position p;
@@

  dma_iova_link@p(D, S, P, O, \(V.m\|V->m\|skb_frag_size(F)\|bvec_iter_bv_len(V, F)\), ...)

@iova_misaligned_assigned exists@
expression D, S, P, O, V, F;
idexpression L;
identifier m =~ "^(bv_len|length|len)$";
position p;
@@

  L = \(V.m\|V->m\|skb_frag_size(F)\)
  ... when any
  dma_iova_link@p(D, S, P, O, L, ...)

@iova_misaligned_declared exists@
expression D, S, P, O, V, F;
identifier L;
identifier m =~ "^(bv_len|length|len)$";
type T;
position p;
@@

  T L = \(V.m\|V->m\|skb_frag_size(F)\);
  ... when any
  dma_iova_link@p(D, S, P, O, L, ...)

@iova_misaligned depends on context && !iova_misaligned_asked exists@
expression D, S, P, O, L, M;
position p = {iova_misaligned_piece.p, iova_misaligned_assigned.p, iova_misaligned_declared.p};
@@

* dma_iova_link@p
  (D, S, P, O, L, ...)
  ... when any
  O += M
