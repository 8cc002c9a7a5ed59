// SPDX-License-Identifier: GPL-2.0
/// Map the lists of a crypto request into handles in the driver's own context of the request.
// Id: crypto-map
// Step: S2
// Confidence: Medium
// Tokens: dma_map_sg
// Needs: skcipher_request_ctx skcipher_request_ctx_dma aead_request_ctx aead_request_ctx_dma ahash_request_ctx ahash_request_ctx_dma akcipher_request_ctx akcipher_request_ctx_dma kpp_request_ctx kpp_request_ctx_dma acomp_request_ctx
// Scope: unit
// Precondition: every call on that list of that kind of request names it as the request's member, in a function that has the context of the same request; the context's struct stands here and is not copied; the list is unmapped here, with a count that is not the mapped one, and mapped once at a time
// Differs: where the result variable is an error variable it now holds the error of the map call between the call and its test
// Options: --no-includes --include-headers
// Tests: tests/crypto-map
//
// A list is known by the kind of request and its name. All calls on it change, or none.

virtual patch
virtual context

// The calls in functions that have the request's context.

@crypto_reach exists@
identifier K = {skcipher_request, aead_request, ahash_request, akcipher_request, kpp_request, acomp_req};
struct K *X;
identifier C = {skcipher_request_ctx, skcipher_request_ctx_dma, aead_request_ctx, aead_request_ctx_dma, ahash_request_ctx, ahash_request_ctx_dma, akcipher_request_ctx, akcipher_request_ctx_dma, kpp_request_ctx, kpp_request_ctx_dma, acomp_request_ctx};
identifier l = {src, dst};
identifier T, P;
expression D;
position c;
@@

(
  struct T *P = C(X);
|
  struct T *P;
  ... when any
  P = C(X);
)
  ... when any
(
  dma_map_sg@c(D, X->l, ...)
|
  dma_unmap_sg@c(D, X->l, ...)
|
  dma_sync_sg_for_cpu@c(D, X->l, ...)
|
  dma_sync_sg_for_device@c(D, X->l, ...)
)

// Room for a handle: before the last member, which may have to stay the last.

@crypto_struct@
identifier crypto_reach.T;
field f1, f2;
@@

  struct T {
    ...
    f1
    f2
  };

@crypto_unmapped@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression D;
@@

  dma_unmap_sg(D, X->l, ...)

// What spoils a list: a call on it elsewhere ...

@crypto_foreign depends on crypto_reach@
identifier l = {src, dst};
expression D, E;
position q != crypto_reach.c, k;
@@

(
  dma_map_sg@q(D, <+... \(E->l@k\|E.l@k\) ...+>, ...)
|
  dma_unmap_sg@q(D, <+... \(E->l@k\|E.l@k\) ...+>, ...)
|
  dma_sync_sg_for_cpu@q(D, <+... \(E->l@k\|E.l@k\) ...+>, ...)
|
  dma_sync_sg_for_device@q(D, <+... \(E->l@k\|E.l@k\) ...+>, ...)
|
  dma_map_sg_attrs@q(D, <+... \(E->l@k\|E.l@k\) ...+>, ...)
|
  dma_unmap_sg_attrs@q(D, <+... \(E->l@k\|E.l@k\) ...+>, ...)
)

// ... or by another name: a variable, a member, or a parameter that it is handed to.

@crypto_variable depends on crypto_reach exists@
identifier l = {src, dst};
local idexpression L;
expression D, E;
position k;
@@

  L = \(E->l@k\|E.l@k\)
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, ...)

@crypto_stored depends on crypto_reach@
identifier m;
identifier l = {src, dst};
expression E, Q;
@@

  \(Q->m\|Q.m\) = \(E->l\|E.l\)

@crypto_named@
identifier crypto_stored.m;
expression D, Q;
@@

  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, \(Q->m\|Q.m\), ...)

@crypto_member depends on crypto_named@
identifier crypto_stored.m;
identifier l = {src, dst};
expression E, Q;
position k;
@@

  \(Q->m\|Q.m\) = \(E->l@k\|E.l@k\)

@crypto_helper depends on crypto_reach@
identifier f, L;
expression D;
@@

  f(..., struct scatterlist *L, ...)
  {
  <+...
  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, ...)
  ...+>
  }

@crypto_handed@
identifier crypto_helper.f;
identifier l = {src, dst};
expression E;
position k;
@@

  f(..., \(E->l@k\|E.l@k\), ...)

// ... if it is of this kind of request, or of what no one can tell here.

@crypto_typed_foreign@
identifier Z;
struct Z *X;
identifier l = {src, dst};
position crypto_foreign.k, o;
@@

  X->l@k@o

@crypto_spoilt_foreign@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression E;
position crypto_foreign.k, q != crypto_typed_foreign.o;
@@

  \(X->l@k\|E->l@k@q\|E.l@k@q\)

@crypto_typed_variable@
identifier Z;
struct Z *X;
identifier l = {src, dst};
position crypto_variable.k, o;
@@

  X->l@k@o

@crypto_spoilt_variable@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression E;
position crypto_variable.k, q != crypto_typed_variable.o;
@@

  \(X->l@k\|E->l@k@q\|E.l@k@q\)

@crypto_typed_member@
identifier Z;
struct Z *X;
identifier l = {src, dst};
position crypto_member.k, o;
@@

  X->l@k@o

@crypto_spoilt_member@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression E;
position crypto_member.k, q != crypto_typed_member.o;
@@

  \(X->l@k\|E->l@k@q\|E.l@k@q\)

@crypto_typed_handed@
identifier Z;
struct Z *X;
identifier l = {src, dst};
position crypto_handed.k, o;
@@

  X->l@k@o

@crypto_spoilt_handed@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression E;
position crypto_handed.k, q != crypto_typed_handed.o;
@@

  \(X->l@k\|E->l@k@q\|E.l@k@q\)

// ... a call before the context is known, or after one of the two became another.

@crypto_unset exists@
identifier crypto_reach.C, crypto_reach.K, crypto_reach.T, crypto_reach.P, f;
struct K *crypto_reach.X;
position crypto_reach.c, b;
@@

  f(...)
  {
  ... when any
      when != struct T *P = C(X);
      when != P = C(X)
  \(dma_map_sg@c@b\|dma_unmap_sg@c@b\|dma_sync_sg_for_cpu@c@b\|dma_sync_sg_for_device@c@b\)(...)
  ... when any
  }

@crypto_got@
identifier crypto_reach.C, crypto_reach.P, crypto_reach.K;
struct K *X;
position a;
@@

  P@a = C(X)

@crypto_reset@
identifier crypto_reach.P, crypto_reach.K;
struct K *crypto_reach.X;
expression E;
position r != crypto_got.a;
@@

  \(X@r = E\|P@r = E\)

@crypto_changed exists@
identifier crypto_reach.C, crypto_reach.P, crypto_reach.K;
struct K *crypto_reach.X;
expression E, Q;
position crypto_reach.c, crypto_reset.r, b;
@@

  Q@r = E
  ... when any
      when != P = C(X)
  \(dma_map_sg@c@b\|dma_unmap_sg@c@b\|dma_sync_sg_for_cpu@c@b\|dma_sync_sg_for_device@c@b\)(...)

// ... a list mapped again before it is unmapped: its first handle would be lost.

@crypto_again exists@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression D, D2, D3;
position crypto_reach.c, b;
@@

  dma_map_sg@c@b(D, X->l, ...)
  ... when any
      when != dma_unmap_sg(D2, X->l, ...)
  dma_map_sg(D3, X->l, ...)

// ... one that a flag or count in the context says is mapped already: its handle is in use.

@crypto_zeroed@
identifier crypto_reach.P, m;
position z;
@@

  \(P->m@z = 0\|P->m@z = NULL\|P->m@z = false\)

@crypto_guarded exists@
identifier crypto_reach.K, crypto_reach.l, crypto_reach.P, m;
struct K *X;
expression D, E;
statement S1, S2;
position crypto_reach.c, b, q != crypto_zeroed.z;
@@

  if (<+... P->m ...+>) S1 else S2
  ... when any
  dma_map_sg@c@b(D, X->l, ...)
  ... when any
  P->m@q = E

@crypto_counted exists@
identifier crypto_reach.K, crypto_reach.l, crypto_reach.P, m;
struct K *X;
expression D;
statement S1, S2;
position crypto_reach.c, b;
@@

  if (<+... P->m ...+>) S1 else S2
  ... when any
  P->m = dma_map_sg@c@b(D, X->l, ...)

// ... one unmapped with the mapped count ...

@crypto_mixed exists@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression D, D2, N, M;
position crypto_reach.c, b;
@@

  N = dma_map_sg@c@b(D, X->l, ...)
  ... when any
      when != N = M
  dma_unmap_sg(D2, X->l, N, ...)

@crypto_kept_count exists@
identifier crypto_reach.K, crypto_reach.l, f;
struct K *X;
expression D, N, Q;
@@

(
  \(Q->f\|Q.f\) = dma_map_sg(D, X->l, ...);
|
  N = dma_map_sg(D, X->l, ...);
  ... when any
  \(Q->f\|Q.f\) = N;
)

@crypto_mixed_member@
identifier crypto_reach.K, crypto_reach.l, crypto_kept_count.f;
struct K *X;
expression D, Q;
@@

  dma_unmap_sg(D, X->l, \(Q->f\|Q.f\), ...)

@crypto_fit@
position crypto_reach.c, g != {crypto_unset.b, crypto_changed.b, crypto_again.b, crypto_guarded.b, crypto_counted.b, crypto_mixed.b};
@@

  \(dma_map_sg@c@g\|dma_unmap_sg@c@g\|dma_sync_sg_for_cpu@c@g\|dma_sync_sg_for_device@c@g\)(...)

@crypto_unfit@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression D;
position c != crypto_fit.g;
@@

  \(dma_map_sg@c\|dma_unmap_sg@c\|dma_sync_sg_for_cpu@c\|dma_sync_sg_for_device@c\)(D, X->l, ...)

// ... or in both directions by one of the two only: the other may go by the other name.

@crypto_mapped_both@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression D, N;
@@

  dma_map_sg(D, X->l, N, DMA_BIDIRECTIONAL)

@crypto_unmapped_both@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression D, N;
@@

  dma_unmap_sg(D, X->l, N, DMA_BIDIRECTIONAL)

@crypto_fixed@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression D, N;
constant R;
position w;
@@

  \(dma_map_sg@w\|dma_unmap_sg@w\)(D, X->l, N, R)

@crypto_open@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression D;
position w != crypto_fixed.w;
@@

  \(dma_map_sg@w\|dma_unmap_sg@w\)(D, X->l, ...)

// ... two kinds of context, or one that is copied, as in the state of a hash.

@crypto_two exists@
identifier crypto_reach.K, crypto_reach.l, crypto_reach.T, U != crypto_reach.T;
identifier C = {skcipher_request_ctx, skcipher_request_ctx_dma, aead_request_ctx, aead_request_ctx_dma, ahash_request_ctx, ahash_request_ctx_dma, akcipher_request_ctx, akcipher_request_ctx_dma, kpp_request_ctx, kpp_request_ctx_dma, acomp_request_ctx};
struct K *X;
identifier P;
expression D;
@@

(
  struct U *P = C(X);
|
  struct U *P;
  ... when any
  P = C(X);
)
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, X->l, ...)

@crypto_copied@
identifier crypto_reach.T;
struct T *P;
expression E, F;
@@

(
  memcpy(P, ...)
|
  memcpy(E, P, ...)
|
  memcpy(E, F, sizeof(struct T))
|
  *P = E
|
  E = *P
|
  E.statesize = <+... sizeof(struct T) ...+>
)

@crypto_context depends on context && crypto_struct && crypto_unmapped && !crypto_spoilt_foreign && !crypto_spoilt_variable && !crypto_spoilt_member && !crypto_spoilt_handed && !crypto_unfit && !crypto_mixed_member && (crypto_open || crypto_mapped_both && crypto_unmapped_both || !crypto_mapped_both && !crypto_unmapped_both) && !crypto_two && !crypto_copied@
identifier crypto_reach.K, crypto_reach.l, crypto_reach.T;
struct K *X;
expression D;
position crypto_reach.c;
@@

(
* dma_map_sg@c
  (D, X->l, ...)
|
* dma_unmap_sg@c
  (D, X->l, ...)
|
* dma_sync_sg_for_cpu@c
  (D, X->l, ...)
|
* dma_sync_sg_for_device@c
  (D, X->l, ...)
)

@crypto_calls depends on patch && crypto_struct && crypto_unmapped && !crypto_spoilt_foreign && !crypto_spoilt_variable && !crypto_spoilt_member && !crypto_spoilt_handed && !crypto_unfit && !crypto_mixed_member && (crypto_open || crypto_mapped_both && crypto_unmapped_both || !crypto_mapped_both && !crypto_unmapped_both) && !crypto_two && !crypto_copied@
identifier crypto_reach.K, crypto_reach.l, crypto_reach.T, crypto_reach.P;
struct K *X;
expression D, N, R;
position crypto_reach.c;
fresh identifier r = l ## "_range";
@@

(
- dma_map_sg@c(D, X->l, N, R)
+ dma_map_range_sg_count(D, X->l, N, &P->r, R, 0)
|
- dma_unmap_sg@c(D, X->l, N, R)
+ dma_unmap_range_sg(D, X->l, N, &P->r, R, 0)
|
- dma_sync_sg_for_cpu@c(D, X->l, N, R)
+ dma_sync_range_sg_for_cpu(D, X->l, N, &P->r, R)
|
- dma_sync_sg_for_device@c(D, X->l, N, R)
+ dma_sync_range_sg_for_device(D, X->l, N, &P->r, R)
)

@crypto_handle depends on patch && crypto_calls@
identifier crypto_reach.T, crypto_reach.l;
field f1, f2;
fresh identifier r = l ## "_range";
@@

  struct T {
    ...
    f1
++  struct range_dma r;
    f2
  };

// Where the result is only tested it need not be a count.

@crypto_result depends on patch && crypto_calls@
identifier n;
@@

  n = dma_map_range_sg_count(...)

@crypto_assigned@
identifier crypto_result.n;
expression E;
position q;
@@

  n@q = E

@crypto_tested@
identifier crypto_result.n;
position t;
statement S;
@@

  n = dma_map_range_sg_count(...);
  if (\(!n@t\|n@t == 0\|n@t < 1\|n@t <= 0\)) S

@crypto_read exists@
identifier crypto_result.n;
expression E;
position p, q != {crypto_assigned.q, crypto_tested.t};
@@

  n = dma_map_range_sg_count@p(...)
  ... when any
      when != n = E
  n@q

@crypto_only depends on crypto_tested@
position p != crypto_read.p;
@@

  dma_map_range_sg_count@p(...)

@crypto_set depends on patch && crypto_tested@
identifier n;
expression D, L, N, H, R;
position crypto_only.p;
statement S;
@@

- n = dma_map_range_sg_count@p(D, L, N, H, R, 0);
+ n = dma_map_range_sg(D, L, N, H, R, 0);
  if (
- \(!n\|n == 0\|n < 1\|n <= 0\)
+ n
  ) S

@crypto_test depends on patch && crypto_calls@
expression D, L, N, H, R;
statement S;
@@

  if (
- \(!dma_map_range_sg_count(D, L, N, H, R, 0)\|dma_map_range_sg_count(D, L, N, H, R, 0) == 0\)
+ dma_map_range_sg(D, L, N, H, R, 0)
  ) S

// A handle that may be unmapped unmapped, here or after a success, is emptied first.

@crypto_filled depends on patch && crypto_calls exists@
identifier f, P, r;
expression D;
@@

  f(...)
  {
  ... when any
  \(dma_map_range_sg_count\|dma_map_range_sg\)(D, ..., &P->r, ...)
  ... when any
  }

@crypto_gap depends on patch exists@
identifier crypto_filled.f, crypto_filled.P, crypto_filled.r;
expression D;
@@

  f(...)
  {
  ... when any
      when != dma_map_range_sg_count(..., &P->r, ...)
      when != dma_map_range_sg(..., &P->r, ...)
(
  dma_unmap_range_sg(D, ..., &P->r, ...);
|
  return 0;
)
  ... when any
  }

@crypto_declared depends on patch && crypto_gap exists@
identifier crypto_filled.f, crypto_filled.P, crypto_reach.T, crypto_reach.C;
expression X;
@@

  f(...)
  {
  ... when any
  struct T *P = C(X);
  ... when any
  }

@crypto_empty depends on patch && crypto_declared exists@
identifier crypto_filled.f, crypto_filled.P, crypto_filled.r;
statement S1, S2;
@@

  f(...)
  {
  ... when != S1
++ range_dma_init(&P->r);
  S2
  ... when any
  }

@crypto_empty_late depends on patch && crypto_gap && !crypto_declared exists@
identifier crypto_filled.f, crypto_filled.P, crypto_filled.r, crypto_reach.C;
expression X;
@@

  f(...)
  {
  ... when any
  P = C(X);
++ range_dma_init(&P->r);
  ... when any
  }
