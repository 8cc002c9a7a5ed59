// SPDX-License-Identifier: GPL-2.0
/// The DMA side is read over the count of CPU entries: where mapping merged entries this is a bug, and the right count is a person's decision.
// Class: wrong-count
// Tokens: sg_dma_address sg_dma_len
// Marks: for_each_sg for_each_sgtable_sg sg_next
// Precondition: a loop over orig_nents, or for_each_sgtable_sg(), whose body reads the DMA side; or over a count that was given to the map call
// Options: --no-includes --include-headers
// Tests: tests/class-wrong-count

virtual context

@count_table depends on context exists@
iterator name for_each_sgtable_sg;
expression T, s, i;
@@

* for_each_sgtable_sg(
  T, s, i) {
  <+...
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ...+>
  }

@count_orig depends on context exists@
iterator name for_each_sg;
expression E, T, s, i;
@@

* for_each_sg(
  E, s, \(T->orig_nents\|T.orig_nents\), i) {
  <+...
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ...+>
  }

// What a request of the MMC core has is not mapped.

@count_mmc depends on context exists@
iterator name for_each_sg;
struct mmc_data *d;
expression s, i;
@@

* for_each_sg(
  d->sg, s, d->sg_len, i) {
  <+...
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ...+>
  }

// The count that was given to the map call, where its result went elsewhere.

@count_same exists@
iterator name for_each_sg;
expression D, E, N, R, s, i;
position p;
@@

  N = \(dma_map_sg(D, E, N, R)\|dma_map_sg_attrs(D, E, N, R, ...)\)
  ... when any
  for_each_sg@p(E, s, N, i) { ... }

@count_given exists@
iterator name for_each_sg;
expression D, E, M, N, R, s, i;
position p != count_same.p;
@@

  M = \(dma_map_sg(D, E, N, R)\|dma_map_sg_attrs(D, E, N, R, ...)\)
  ... when any
      when != N = M
  for_each_sg@p(E, s, N, i) { ... }

@count_given_mark depends on context exists@
iterator name for_each_sg;
expression E, N, s, i;
position count_given.p;
@@

* for_each_sg@p(
  E, s, N, i) {
  <+...
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ...+>
  }

// A handle has the result.

@count_handle exists@
iterator name for_each_sg;
expression D, E, N, s, i;
position p;
@@

  dma_map_range_sg(D, E, N, ...)
  ... when any
  for_each_sg@p(E, s, N, i) { ... }

@count_handle_mark depends on context exists@
iterator name for_each_sg;
expression E, N, s, i;
position count_handle.p;
@@

* for_each_sg@p(
  E, s, N, i) {
  <+...
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ...+>
  }

// The same, where the count is a member, and no member of that name has the result.

@count_kept@
expression X;
identifier n;
@@

  \(X->n\|X.n\) = \(dma_map_sg\|dma_map_sg_attrs\)(...)

@count_member@
expression X, D, E;
identifier n != count_kept.n;
@@

  \(dma_map_sg\|dma_map_sg_attrs\|dma_map_range_sg\)(D, E, \(X->n\|X.n\), ...)

@count_member_mark depends on context exists@
iterator name for_each_sg;
identifier count_member.n;
expression X, E, s, i;
@@

* for_each_sg(
  E, s, \(X->n\|X.n\), i) {
  <+...
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ...+>
  }

// The bound of a walk

@count_bound exists@
identifier f, s;
expression N, X;
@@

  f(...)
  {
  ... when any
  for (...; N < \(scsi_sg_count(...)\|scsi_prot_sg_count(...)\|X->orig_nents\|X.orig_nents\); ...) {
  ... when any
  \(sg_dma_address(s)\|sg_dma_len(s)\)
  ... when any
  }
  ... when any
  }

@count_bound_mark depends on context@
identifier count_bound.f, count_bound.s;
@@

  f(...)
  {
  <...
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
|
* sg_next
  (s)
)
  ...>
  }

// The list as an array, by index or by pointer arithmetic

@count_index depends on context exists@
struct mmc_data *d;
expression T, A, i;
@@

  for (i = 0; i < \(d->sg_len\|T->orig_nents\|T.orig_nents\|sg_nents(...)\|sg_nents_for_len(...)\); ...) {
  <+...
(
* sg_dma_address
  (\(&A[i]\|A + i\))
|
* sg_dma_len
  (\(&A[i]\|A + i\))
)
  ...+>
  }

@count_asked exists@
expression A, B, E, N;
identifier i;
statement S;
position p;
@@

  N = \(sg_nents(...)\|sg_nents_for_len(...)\|E->orig_nents\|E.orig_nents\)
  ... when any
      when != N = A
  for (<+... i@p = B ...+>; \(i < N\|i < B + N\|i < N + B\); ...) S

@count_asked_index depends on context exists@
expression A, E1, E2;
identifier i;
position count_asked.p;
@@

  for (<+... i@p = E1 ...+>; E2; ...) {
  <+...
(
* sg_dma_address
  (\(&A[i]\|A + i\))
|
* sg_dma_len
  (\(&A[i]\|A + i\))
)
  ...+>
  }

@count_asked_pointer depends on context exists@
expression E1, E2, s;
identifier i;
position count_asked.p;
@@

  for (<+... i@p = E1 ...+>; E2; <+... \(s++\|++s\) ...+>) {
  <+...
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ...+>
  }
