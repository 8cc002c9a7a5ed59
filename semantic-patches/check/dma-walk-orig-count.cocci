// SPDX-License-Identifier: GPL-2.0
/// The DMA side of a list is walked over the count of its CPU entries.
// Id: dma-walk-orig-count
// Class: count
// Confidence: High
// Group: list
// Why: Where an IOMMU merged entries there are fewer DMA ranges than entries; what is behind the last of them has an old address or
//      none and a length of zero, and the device gets that.
// Mend: Walk over the count that the map call returned: nents of a struct sg_table, for_each_sgtable_dma_sg(), the result of dma_map_sg().
// Tokens: sg_dma_address sg_dma_len for_each_sg for_each_sgtable_sg dma_map_sg dma_map_sg_attrs dma_map_sgtable dmaengine_prep_slave_sg
// Options: --no-includes --include-headers
// Tests: tests/check-dma-walk-orig-count

virtual context

// Who fills the DMA side by hand has as many ranges as entries.

@dma_walk_orig_count_filled@
iterator name for_each_sgtable_sg;
expression T, s, i, X;
position p;
@@

  for_each_sgtable_sg@p(T, s, i) {
  <+...
  \(sg_dma_address(s) = X\|sg_dma_len(s) = X\)
  ...+>
  }

@dma_walk_orig_count_table depends on context exists@
iterator name for_each_sgtable_sg;
expression T, s, i;
position p != dma_walk_orig_count_filled.p;
@@

* for_each_sgtable_sg@p
  (T, s, i) {
  <+...
  \(sg_dma_address\|sg_dma_len\)(s)
  ...+>
  }

@dma_walk_orig_count_orig depends on context exists@
iterator name for_each_sg;
expression E, T, s, i;
@@

* for_each_sg
  (E, s, \(T->orig_nents\|T.orig_nents\), i) {
  <+...
  \(sg_dma_address\|sg_dma_len\)(s)
  ...+>
  }

// The count that was given to the map call, where its result went elsewhere. One entry stays one.

@dma_walk_orig_count_same exists@
expression D, E, N, R;
position p;
@@

(
  N = \(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, N, R, ...)
|
  \(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, 1, R, ...)
)

@dma_walk_orig_count_given depends on context exists@
iterator name for_each_sg;
expression D, E, M, N, R, s, i, X;
position p != dma_walk_orig_count_same.p;
@@

  M = \(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, N, R, ...)
  ... when any
      when != N = M
      when != \(M != N\|M == N\|M < N\)
      when != N = X
* for_each_sg
  (E, s, N, i) {
  <+...
  \(sg_dma_address\|sg_dma_len\)(s)
  ...+>
  }

@dma_walk_orig_count_dropped depends on context exists@
iterator name for_each_sg;
expression D, E, N, R, s, i, X;
position p != dma_walk_orig_count_same.p;
@@

(
  if (<+... !\(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, N, R, ...) ...+>) { ... return ...; }
|
  if (\(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, N, R, ...) == 0) { ... return ...; }
)
  ... when any
      when != N = X
* for_each_sg
  (E, s, N, i) {
  <+...
  \(sg_dma_address\|sg_dma_len\)(s)
  ...+>
  }

// What a request of the MMC core has is not the mapped count.

@dma_walk_orig_count_mmc depends on context exists@
iterator name for_each_sg;
struct mmc_data *d;
expression s, i;
@@

* for_each_sg
  (d->sg, s, d->sg_len, i) {
  <+...
  \(sg_dma_address\|sg_dma_len\)(s)
  ...+>
  }

@dma_walk_orig_count_mmc_index depends on context exists@
struct mmc_data *d;
expression A;
identifier i;
@@

  for (...;
* i
  < d->sg_len; ...) {
  <+...
  \(sg_dma_address\|sg_dma_len\)(\(&A[i]\|A + i\))
  ...+>
  }

// To a dmaengine

@dma_walk_orig_count_dmaengine depends on context exists@
expression D, E, M, N, R, C, X;
position p != dma_walk_orig_count_same.p;
@@

  M = \(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, N, R, ...)
  ... when any
      when != N = M
      when != \(M != N\|M == N\|M < N\)
      when != N = X
* dmaengine_prep_slave_sg
  (C, E, N, ...)

@dma_walk_orig_count_dmaengine_dropped depends on context exists@
expression D, E, N, R, C, X;
position p != dma_walk_orig_count_same.p;
@@

(
  if (<+... !\(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, N, R, ...) ...+>) { ... return ...; }
|
  if (\(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, N, R, ...) == 0) { ... return ...; }
|
  \(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, N, R, ...);
)
  ... when any
      when != N = X
* dmaengine_prep_slave_sg
  (C, E, N, ...)

@dma_walk_orig_count_dmaengine_table depends on context@
expression T, C;
@@

* dmaengine_prep_slave_sg
  (C, \(T->sgl\|T.sgl\), \(T->orig_nents\|T.orig_nents\), ...)

// The count is a member that was given to the map call, and no member of that name has a result.

@dma_walk_orig_count_kept@
expression X;
identifier n;
identifier map = {dma_map_sg, dma_map_sg_attrs, dma_map_sgtable, ib_dma_map_sg};
@@

  \(X->n\|X.n\) = map(...)

@dma_walk_orig_count_member@
expression X, D, E;
identifier n != {dma_walk_orig_count_kept.n, sg_len};
position p;
@@

  \(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, \(X->n\|X.n\), ...)

// where the result went somewhere, even elsewhere, it may get to the member by another way

@dma_walk_orig_count_somewhere@
expression M, X, D, E;
identifier n;
position p;
@@

  M = \(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, \(X->n\|X.n\), ...)

@dma_walk_orig_count_only@
expression X, D, E;
identifier dma_walk_orig_count_member.n;
position p != dma_walk_orig_count_somewhere.p;
@@

  \(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, E, \(X->n\|X.n\), ...)

@dma_walk_orig_count_member_walk depends on context && dma_walk_orig_count_only exists@
iterator name for_each_sg;
identifier dma_walk_orig_count_member.n;
expression X, E, s, i;
@@

* for_each_sg
  (E, s, \(X->n\|X.n\), i) {
  <+...
  \(sg_dma_address\|sg_dma_len\)(s)
  ...+>
  }

// num_sgs of an URB or of a request of a gadget is what was given, num_mapped_sgs what came back.

@dma_walk_orig_count_usb depends on context exists@
iterator name for_each_sg;
expression X, E, s, i;
@@

* for_each_sg
  (E, s, \(X->num_sgs\|X.num_sgs\), i) {
  <+...
  \(sg_dma_address\|sg_dma_len\)(s)
  ...+>
  }
