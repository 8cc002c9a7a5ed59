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

@request_reach exists@
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

@request_struct@
identifier request_reach.T;
field f1, f2;
@@

  struct T {
    ...
    f1
    f2
  };

@request_unmapped@
identifier request_reach.K, request_reach.l;
struct K *X;
expression D;
@@

  dma_unmap_sg(D, X->l, ...)

// What spoils a list: a call on it elsewhere ...

@request_foreign depends on request_reach@
identifier l = {src, dst};
expression D, E;
position q != request_reach.c, k;
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

@request_variable depends on request_reach exists@
identifier l = {src, dst};
local idexpression L;
expression D, E;
position k;
@@

  L = \(E->l@k\|E.l@k\)
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, ...)

@request_stored depends on request_reach@
identifier m;
identifier l = {src, dst};
expression E, Q;
@@

  \(Q->m\|Q.m\) = \(E->l\|E.l\)

@request_named@
identifier request_stored.m;
expression D, Q;
@@

  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, \(Q->m\|Q.m\), ...)

@request_member depends on request_named@
identifier request_stored.m;
identifier l = {src, dst};
expression E, Q;
position k;
@@

  \(Q->m\|Q.m\) = \(E->l@k\|E.l@k\)

@request_helper depends on request_reach@
identifier f, L;
expression D;
@@

  f(..., struct scatterlist *L, ...)
  {
  <+...
  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, ...)
  ...+>
  }

@request_handed@
identifier request_helper.f;
identifier l = {src, dst};
expression E;
position k;
@@

  f(..., \(E->l@k\|E.l@k\), ...)

// ... if it is of this kind of request, or of what no one can tell here.

@request_typed_foreign@
identifier Z;
struct Z *X;
identifier l = {src, dst};
position request_foreign.k, o;
@@

  X->l@k@o

@request_spoilt_foreign@
identifier request_reach.K, request_reach.l;
struct K *X;
expression E;
position request_foreign.k, q != request_typed_foreign.o;
@@

  \(X->l@k\|E->l@k@q\|E.l@k@q\)

@request_typed_variable@
identifier Z;
struct Z *X;
identifier l = {src, dst};
position request_variable.k, o;
@@

  X->l@k@o

@request_spoilt_variable@
identifier request_reach.K, request_reach.l;
struct K *X;
expression E;
position request_variable.k, q != request_typed_variable.o;
@@

  \(X->l@k\|E->l@k@q\|E.l@k@q\)

@request_typed_member@
identifier Z;
struct Z *X;
identifier l = {src, dst};
position request_member.k, o;
@@

  X->l@k@o

@request_spoilt_member@
identifier request_reach.K, request_reach.l;
struct K *X;
expression E;
position request_member.k, q != request_typed_member.o;
@@

  \(X->l@k\|E->l@k@q\|E.l@k@q\)

@request_typed_handed@
identifier Z;
struct Z *X;
identifier l = {src, dst};
position request_handed.k, o;
@@

  X->l@k@o

@request_spoilt_handed@
identifier request_reach.K, request_reach.l;
struct K *X;
expression E;
position request_handed.k, q != request_typed_handed.o;
@@

  \(X->l@k\|E->l@k@q\|E.l@k@q\)

// ... a call before the context is known, or after one of the two became another.

@request_unset exists@
identifier request_reach.C, request_reach.K, request_reach.T, request_reach.P, f;
struct K *request_reach.X;
position request_reach.c, b;
@@

  f(...)
  {
  ... when any
      when != struct T *P = C(X);
      when != P = C(X)
  \(dma_map_sg@c@b\|dma_unmap_sg@c@b\|dma_sync_sg_for_cpu@c@b\|dma_sync_sg_for_device@c@b\)(...)
  ... when any
  }

@request_got@
identifier request_reach.C, request_reach.P, request_reach.K;
struct K *X;
position a;
@@

  P@a = C(X)

@request_reset@
identifier request_reach.P, request_reach.K;
struct K *request_reach.X;
expression E;
position r != request_got.a;
@@

  \(X@r = E\|P@r = E\)

@request_changed exists@
identifier request_reach.C, request_reach.P, request_reach.K;
struct K *request_reach.X;
expression E, Q;
position request_reach.c, request_reset.r, b;
@@

  Q@r = E
  ... when any
      when != P = C(X)
  \(dma_map_sg@c@b\|dma_unmap_sg@c@b\|dma_sync_sg_for_cpu@c@b\|dma_sync_sg_for_device@c@b\)(...)

// ... a list mapped again before it is unmapped: its first handle would be lost.

@request_again exists@
identifier request_reach.K, request_reach.l;
struct K *X;
expression D, D2, D3;
position request_reach.c, b;
@@

  dma_map_sg@c@b(D, X->l, ...)
  ... when any
      when != dma_unmap_sg(D2, X->l, ...)
  dma_map_sg(D3, X->l, ...)

// ... one that a flag or count in the context says is mapped already: its handle is in use.

@request_zeroed@
identifier request_reach.P, m;
position z;
@@

  \(P->m@z = 0\|P->m@z = NULL\|P->m@z = false\)

@request_guarded exists@
identifier request_reach.K, request_reach.l, request_reach.P, m;
struct K *X;
expression D, E;
statement S1, S2;
position request_reach.c, b, q != request_zeroed.z;
@@

  if (<+... P->m ...+>) S1 else S2
  ... when any
  dma_map_sg@c@b(D, X->l, ...)
  ... when any
  P->m@q = E

@request_counted exists@
identifier request_reach.K, request_reach.l, request_reach.P, m;
struct K *X;
expression D;
statement S1, S2;
position request_reach.c, b;
@@

  if (<+... P->m ...+>) S1 else S2
  ... when any
  P->m = dma_map_sg@c@b(D, X->l, ...)

// ... one unmapped with the mapped count ...

@request_mixed exists@
identifier request_reach.K, request_reach.l;
struct K *X;
expression D, D2, N, M;
position request_reach.c, b;
@@

  N = dma_map_sg@c@b(D, X->l, ...)
  ... when any
      when != N = M
  dma_unmap_sg(D2, X->l, N, ...)

@request_kept_count exists@
identifier request_reach.K, request_reach.l, f;
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

@request_mixed_member@
identifier request_reach.K, request_reach.l, request_kept_count.f;
struct K *X;
expression D, Q;
@@

  dma_unmap_sg(D, X->l, \(Q->f\|Q.f\), ...)

@request_fit@
position request_reach.c, g != {request_unset.b, request_changed.b, request_again.b, request_guarded.b, request_counted.b, request_mixed.b};
@@

  \(dma_map_sg@c@g\|dma_unmap_sg@c@g\|dma_sync_sg_for_cpu@c@g\|dma_sync_sg_for_device@c@g\)(...)

@request_unfit@
identifier request_reach.K, request_reach.l;
struct K *X;
expression D;
position c != request_fit.g;
@@

  \(dma_map_sg@c\|dma_unmap_sg@c\|dma_sync_sg_for_cpu@c\|dma_sync_sg_for_device@c\)(D, X->l, ...)

// ... or in both directions by one of the two only: the other may go by the other name.

@request_mapped_both@
identifier request_reach.K, request_reach.l;
struct K *X;
expression D, N;
@@

  dma_map_sg(D, X->l, N, DMA_BIDIRECTIONAL)

@request_unmapped_both@
identifier request_reach.K, request_reach.l;
struct K *X;
expression D, N;
@@

  dma_unmap_sg(D, X->l, N, DMA_BIDIRECTIONAL)

@request_fixed@
identifier request_reach.K, request_reach.l;
struct K *X;
expression D, N;
constant R;
position w;
@@

  \(dma_map_sg@w\|dma_unmap_sg@w\)(D, X->l, N, R)

@request_open@
identifier request_reach.K, request_reach.l;
struct K *X;
expression D;
position w != request_fixed.w;
@@

  \(dma_map_sg@w\|dma_unmap_sg@w\)(D, X->l, ...)

// ... two kinds of context, or one that is copied, as in the state of a hash.

@request_two exists@
identifier request_reach.K, request_reach.l, request_reach.T, U != request_reach.T;
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

@request_copied@
identifier request_reach.T;
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

@request_context depends on context && request_struct && request_unmapped && !request_spoilt_foreign && !request_spoilt_variable && !request_spoilt_member && !request_spoilt_handed && !request_unfit && !request_mixed_member && (request_open || request_mapped_both && request_unmapped_both || !request_mapped_both && !request_unmapped_both) && !request_two && !request_copied@
identifier request_reach.K, request_reach.l, request_reach.T;
struct K *X;
expression D;
position request_reach.c;
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

@request_calls depends on patch && request_struct && request_unmapped && !request_spoilt_foreign && !request_spoilt_variable && !request_spoilt_member && !request_spoilt_handed && !request_unfit && !request_mixed_member && (request_open || request_mapped_both && request_unmapped_both || !request_mapped_both && !request_unmapped_both) && !request_two && !request_copied@
identifier request_reach.K, request_reach.l, request_reach.T, request_reach.P;
struct K *X;
expression D, N, R;
position request_reach.c;
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

@request_handle depends on patch && request_calls@
identifier request_reach.T, request_reach.l;
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

@request_result depends on patch && request_calls@
identifier n;
@@

  n = dma_map_range_sg_count(...)

@request_assigned@
identifier request_result.n;
expression E;
position q;
@@

  n@q = E

@request_tested@
identifier request_result.n;
position t;
statement S;
@@

  n = dma_map_range_sg_count(...);
  if (\(!n@t\|n@t == 0\|n@t < 1\|n@t <= 0\)) S

@request_read exists@
identifier request_result.n;
expression E;
position p, q != {request_assigned.q, request_tested.t};
@@

  n = dma_map_range_sg_count@p(...)
  ... when any
      when != n = E
  n@q

@request_only depends on request_tested@
position p != request_read.p;
@@

  dma_map_range_sg_count@p(...)

@request_set depends on patch && request_tested@
identifier n;
expression D, L, N, H, R;
position request_only.p;
statement S;
@@

- n = dma_map_range_sg_count@p(D, L, N, H, R, 0);
+ n = dma_map_range_sg(D, L, N, H, R, 0);
  if (
- \(!n\|n == 0\|n < 1\|n <= 0\)
+ n
  ) S

@request_test depends on patch && request_calls@
expression D, L, N, H, R;
statement S;
@@

  if (
- \(!dma_map_range_sg_count(D, L, N, H, R, 0)\|dma_map_range_sg_count(D, L, N, H, R, 0) == 0\)
+ dma_map_range_sg(D, L, N, H, R, 0)
  ) S

// A handle that may be unmapped unmapped, here or after a success, is emptied first.

@request_filled depends on patch && request_calls exists@
identifier f, P, r;
expression D;
@@

  f(...)
  {
  ... when any
  \(dma_map_range_sg_count\|dma_map_range_sg\)(D, ..., &P->r, ...)
  ... when any
  }

@request_gap depends on patch exists@
identifier request_filled.f, request_filled.P, request_filled.r;
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

@request_declared depends on patch && request_gap exists@
identifier request_filled.f, request_filled.P, request_reach.T, request_reach.C;
expression X;
@@

  f(...)
  {
  ... when any
  struct T *P = C(X);
  ... when any
  }

@request_empty depends on patch && request_declared exists@
identifier request_filled.f, request_filled.P, request_filled.r;
statement S1, S2;
@@

  f(...)
  {
  ... when != S1
++ range_dma_init(&P->r);
  S2
  ... when any
  }

@request_empty_late depends on patch && request_gap && !request_declared exists@
identifier request_filled.f, request_filled.P, request_filled.r, request_reach.C;
expression X;
@@

  f(...)
  {
  ... when any
  P = C(X);
++ range_dma_init(&P->r);
  ... when any
  }
