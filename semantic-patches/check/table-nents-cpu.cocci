// SPDX-License-Identifier: GPL-2.0
/// The memory of a table that this file maps is walked or copied over nents, which is the count of DMA ranges.
// Id: table-nents-cpu
// Class: count
// Confidence: Medium
// Group: list
// Why: Mapping the table, by dma_map_sgtable() or by who stores the result of dma_map_sg() there, makes nents the number of DMA ranges, which an
//      IOMMU can make smaller than the number of entries. The rest of the memory is not reached then.
// Mend: Use orig_nents, for_each_sgtable_sg() or for_each_sgtable_page().
// Tokens: for_each_sg sg_copy_to_buffer sg_copy_from_buffer sg_pcopy_to_buffer sg_pcopy_from_buffer sg_zero_buffer sg_miter_start dma_map_sgtable dma_map_sg
// Options: --no-includes --include-headers
// Tests: tests/check-table-nents-cpu

virtual context
virtual patch

@table_nents_cpu_mapped@
expression T, D;
@@

(
  dma_map_sgtable(...)
|
  \(T->nents\|T.nents\) = \(dma_map_sg\|dma_map_sg_attrs\)(D, ...)
)

@table_nents_cpu_walk depends on context && table_nents_cpu_mapped exists@
iterator name for_each_sg;
expression T, i;
idexpression s;
@@

* for_each_sg
  (\(T->sgl\|T.sgl\), s, \(T->nents\|T.nents\), i) {
  <+...
  \(sg_page(s)\|sg_virt(s)\|sg_phys(s)\|sg_set_page(s, ...)\|s->length\)
  ...+>
  }

@table_nents_cpu_copy depends on context && table_nents_cpu_mapped@
expression T, M;
@@

(
* sg_copy_to_buffer
  (\(T->sgl\|T.sgl\), \(T->nents\|T.nents\), ...)
|
* sg_copy_from_buffer
  (\(T->sgl\|T.sgl\), \(T->nents\|T.nents\), ...)
|
* sg_pcopy_to_buffer
  (\(T->sgl\|T.sgl\), \(T->nents\|T.nents\), ...)
|
* sg_pcopy_from_buffer
  (\(T->sgl\|T.sgl\), \(T->nents\|T.nents\), ...)
|
* sg_zero_buffer
  (\(T->sgl\|T.sgl\), \(T->nents\|T.nents\), ...)
|
* sg_miter_start
  (M, \(T->sgl\|T.sgl\), \(T->nents\|T.nents\), ...)
)

@table_nents_cpu_mend depends on patch && table_nents_cpu_mapped@
expression T, M;
@@

(
  \(sg_copy_to_buffer\|sg_copy_from_buffer\|sg_pcopy_to_buffer\|sg_pcopy_from_buffer\|sg_zero_buffer\)
  (T->sgl,
- T->nents
+ T->orig_nents
  , ...)
|
  \(sg_copy_to_buffer\|sg_copy_from_buffer\|sg_pcopy_to_buffer\|sg_pcopy_from_buffer\|sg_zero_buffer\)
  (T.sgl,
- T.nents
+ T.orig_nents
  , ...)
|
  sg_miter_start(M, T->sgl,
- T->nents
+ T->orig_nents
  , ...)
)
