// SPDX-License-Identifier: GPL-2.0
/// Map the lists of a crypto request into handles in the driver's own context of the request.
// Id: crypto-map
// Step: S2
// Confidence: Medium
// Tokens: dma_map_sg
// Needs: skcipher_request_ctx skcipher_request_ctx_dma aead_request_ctx aead_request_ctx_dma ahash_request_ctx ahash_request_ctx_dma akcipher_request_ctx akcipher_request_ctx_dma kpp_request_ctx kpp_request_ctx_dma acomp_request_ctx
// Scope: file, unit
// Precondition: every call on that list of that kind of request, in this file or in the unit, names it as the request's member, in a function that has the context of the same request, or can get it where all that have one have the same struct; a static function may be given the list if all its calls are given such lists; the context's struct stands here and is not copied; the list is unmapped here, with a count that is not the mapped one, and mapped once at a time
// Differs: where the result variable is an error variable it now holds the error of the map call between the call and its test
// Options: --no-includes --include-headers --max-width 1000
// Tests: tests/crypto-map
//
// The files of a unit without each other first: lists and static functions of the same name are
// of different drivers there.
// A list is known by the kind of request and its name. All calls on it change, or none.
// Context mode names only lists that no function is given.

virtual patch
virtual context

// A function that unmaps what it is given with a count that a map has left in a member: as
// a call of a kind that no rule below converts.

@mixed_kept depends on patch exists@
identifier m;
expression D, E, N, Q;
@@

(
  \(Q->m\|Q.m\) = dma_map_sg(D, E, ...);
|
  N = dma_map_sg(D, E, ...);
  ... when any
  \(Q->m\|Q.m\) = N;
)

@mixed_member depends on patch exists@
identifier mixed_kept.m, f, L;
expression D, Q, R;
@@

  f(..., struct scatterlist *L, ...)
  {
  ... when any
(
- dma_unmap_sg(D, L, Q->m, R)
+ dma_unmap_sg_attrs(__mixed, L, D, Q->m, R)
|
- dma_unmap_sg(D, L, Q.m, R)
+ dma_unmap_sg_attrs(__mixed, L, D, Q.m, R)
)
  ... when any
  }

// A function of the file that maps, unmaps or syncs a list that it is given: it is given
// the handle, too. So that the rules below see what it does to the list, the list in its
// calls stands in a call on the list itself meanwhile.

@given depends on patch exists@
identifier f, L;
parameter list[n] PL;
type t;
expression D;
@@

  t f(PL, struct scatterlist *L, ...)
  {
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\|dma_map_sg_attrs\|dma_unmap_sg_attrs\)(D, L, ...)
  ... when any
  }

@given_static@
identifier given.f, given.L;
parameter list[given.n] PL;
type t;
@@

  static t f(PL, struct scatterlist *L, ...)
  { ... }

// Not one that is there twice, is declared before, or is named but not called.

@given_here@
identifier given.f, given.L;
parameter list[given.n] PL;
type t;
position p;
@@

  t f@p(PL, struct scatterlist *L, ...)
  { ... }

@given_twin@
identifier given.f;
type t;
position p != given_here.p;
@@

  t f@p(...)
  { ... }

@given_declared@
identifier given.f;
type t;
@@

  t f(...);

@given_call@
identifier given.f;
position p;
@@

  f@p(...)

@given_named@
identifier given.f;
position p != given_call.p;
@@

  f@p

// ... nor one that moves the list, or hands it on to who may map it,

@given_moves exists@
identifier given.f, given.L;
identifier g !~ "^(dma|dmaengine|sg|scatterwalk)_";
expression E;
@@

  f(...)
  {
  ... when any
  \(L = E\|L++\|++L\|L += E\|&L\|E = L\|g(..., L, ...)\)
  ... when any
  }

@given_known exists@
identifier given.f, given.L;
expression D;
position p;
@@

  f(...)
  {
  ... when any
  \(dma_map_sg@p\|dma_unmap_sg@p\|dma_sync_sg_for_cpu@p\|dma_sync_sg_for_device@p\)(D, L, ...)
  ... when any
  }

@given_foreign exists@
identifier given.f, given.L;
identifier g =~ "^dma_(map|unmap|sync)_(range_)?sg";
expression D;
position p != given_known.p;
@@

  f(...)
  {
  ... when any
  g@p(D, <+... L ...+>, ...)
  ... when any
  }

// ... maps it again while it is mapped, or unmaps it with the mapped count,

@given_again exists@
identifier given.f, given.L;
expression D, D2;
@@

  f(...)
  {
  ... when any
  dma_map_sg(D, L, ...)
  ... when any
      when != dma_unmap_sg(..., L, ...)
  dma_map_sg(D2, L, ...)
  ... when any
  }

@given_mixed exists@
identifier given.f, given.L;
expression D, D2, N, M;
@@

  f(...)
  {
  ... when any
  N = dma_map_sg(D, L, ...)
  ... when any
      when != N = M
  dma_unmap_sg(D2, L, N, ...)
  ... when any
  }

// ... gets it mapped, and maps it again,

@given_refills exists@
identifier given.f, given.L;
expression D, D2;
@@

  f(...)
  {
  ... when any
      when != dma_map_sg(..., L, ...)
  dma_unmap_sg(D, L, ...)
  ... when any
  dma_map_sg(D2, L, ...)
  ... when any
  }

// ... or is given another list than a request's somewhere.

@given_request@
identifier given.f;
expression list[given.n] EL;
identifier K = {skcipher_request, aead_request, ahash_request, akcipher_request, kpp_request, acomp_req};
struct K *X;
identifier l = {src, dst};
position p;
@@

  f@p(EL, X->l, ...)

@given_else@
identifier given.f;
position p != given_request.p;
@@

  f@p(...)

// What it does, and whether in both directions: where one list may be the other, too, the
// rules below want to know.

@given_map exists@
identifier given.f, given.L;
expression D;
@@

  f(...)
  {
  ... when any
  dma_map_sg(D, L, ...)
  ... when any
  }

@given_unmap exists@
identifier given.f, given.L;
expression D;
@@

  f(...)
  {
  ... when any
  dma_unmap_sg(D, L, ...)
  ... when any
  }

@given_map_both exists@
identifier given.f, given.L;
expression D, N;
@@

  f(...)
  {
  ... when any
  dma_map_sg(D, L, N, DMA_BIDIRECTIONAL)
  ... when any
  }

@given_unmap_both exists@
identifier given.f, given.L;
expression D, N;
@@

  f(...)
  {
  ... when any
  dma_unmap_sg(D, L, N, DMA_BIDIRECTIONAL)
  ... when any
  }

@given_fixed exists@
identifier given.f, given.L;
expression D, N;
constant R;
position w;
@@

  f(...)
  {
  ... when any
  \(dma_map_sg@w\|dma_unmap_sg@w\)(D, L, N, R)
  ... when any
  }

@given_open exists@
identifier given.f, given.L;
expression D;
position w != given_fixed.w;
@@

  f(...)
  {
  ... when any
  \(dma_map_sg@w\|dma_unmap_sg@w\)(D, L, ...)
  ... when any
  }

@given_fit depends on given_static && given_request && !given_else && !given_twin && !given_declared && !given_named && !given_moves && !given_foreign && !given_again && !given_mixed && !given_refills && (given_open || !given_map || !given_unmap || given_map_both && given_unmap_both || !given_map_both && !given_unmap_both)@
identifier given.f, given.L;
parameter list[given.n] PL;
type t;
@@

  t f(PL, struct scatterlist *L, ...)
  { ... }

@given_mark_map_open depends on patch && given_fit && given_map && given_open@
identifier given.f;
expression list[given.n] EL;
expression E;
@@

  f(EL,
- E
+ dma_map_sg(__given, E, 0, __given)
  , ...)

@given_mark_map_both depends on patch && given_fit && given_map_both && !given_open@
identifier given.f;
expression list[given.n] EL;
expression E;
@@

  f(EL,
- E
+ dma_map_sg(__given, E, 0, DMA_BIDIRECTIONAL)
  , ...)

@given_mark_map depends on patch && given_fit && given_map && !given_map_both && !given_open@
identifier given.f;
expression list[given.n] EL;
expression E;
@@

  f(EL,
- E
+ dma_map_sg(__given, E, 0, DMA_NONE)
  , ...)

@given_mark_unmap_open depends on patch && given_fit && given_unmap && !given_map && given_open@
identifier given.f;
expression list[given.n] EL;
expression E;
@@

  f(EL,
- E
+ dma_unmap_sg(__given, E, 0, __given)
  , ...)

@given_mark_unmap_both depends on patch && given_fit && given_unmap_both && !given_map && !given_open@
identifier given.f;
expression list[given.n] EL;
expression E;
@@

  f(EL,
- E
+ dma_unmap_sg(__given, E, 0, DMA_BIDIRECTIONAL)
  , ...)

@given_mark_unmap depends on patch && given_fit && given_unmap && !given_unmap_both && !given_map && !given_open@
identifier given.f;
expression list[given.n] EL;
expression E;
@@

  f(EL,
- E
+ dma_unmap_sg(__given, E, 0, DMA_NONE)
  , ...)

@given_mark_sync depends on patch && given_fit && !given_map && !given_unmap@
identifier given.f;
expression list[given.n] EL;
expression E;
@@

  f(EL,
- E
+ dma_sync_sg_for_cpu(__given, E, 0, DMA_NONE)
  , ...)

// Any other function that maps or unmaps what it is given takes the list away from here, and
// so does a member by which it is mapped: as a call of a kind that no rule below converts.

@given_taken depends on patch && given && !given_fit@
identifier given.f;
expression list[given.n] EL;
identifier l = {src, dst};
expression E;
@@

  f(EL,
(
- E->l
+ dma_unmap_sg_attrs(__taken, E->l)
|
- E.l
+ dma_unmap_sg_attrs(__taken, E.l)
)
  , ...)

@taken_stored depends on patch@
identifier m;
identifier l = {src, dst};
expression E, Q;
@@

  \(Q->m\|Q.m\) = \(E->l\|E.l\)

@taken_named@
identifier taken_stored.m;
expression D, Q;
@@

  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, \(Q->m\|Q.m\), ...)

@taken_member depends on patch && taken_named@
identifier taken_stored.m;
identifier l = {src, dst};
expression E, Q;
@@

  \(Q->m\|Q.m\) =
(
- E->l
+ dma_unmap_sg_attrs(__taken, E->l)
|
- E.l
+ dma_unmap_sg_attrs(__taken, E.l)
)

// A function need not have the context: what others have for such requests says of which
// struct it is.

@bare_context depends on patch exists@
identifier K = {skcipher_request, aead_request, ahash_request, akcipher_request, kpp_request, acomp_req};
struct K *X;
identifier C = {skcipher_request_ctx, skcipher_request_ctx_dma, aead_request_ctx, aead_request_ctx_dma, ahash_request_ctx, ahash_request_ctx_dma, akcipher_request_ctx, akcipher_request_ctx_dma, kpp_request_ctx, kpp_request_ctx_dma, acomp_request_ctx};
identifier T, P;
@@

(
  struct T *P = C(X);
|
  struct T *P;
  ... when any
  P = C(X);
)

@bare_other exists@
identifier bare_context.K, bare_context.T, U != bare_context.T;
identifier C = {skcipher_request_ctx, skcipher_request_ctx_dma, aead_request_ctx, aead_request_ctx_dma, ahash_request_ctx, ahash_request_ctx_dma, akcipher_request_ctx, akcipher_request_ctx_dma, kpp_request_ctx, kpp_request_ctx_dma, acomp_request_ctx};
struct K *X;
identifier P;
@@

(
  struct U *P = C(X);
|
  struct U *P;
  ... when any
  P = C(X);
)

@bare exists@
identifier bare_context.K, bare_context.C, g, X;
identifier l = {src, dst};
expression D;
@@

  g(..., struct K *X, ...)
  {
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, X->l, ...)
  ... when any
  }

@bare_has exists@
identifier bare.g, bare.X;
identifier C = {skcipher_request_ctx, skcipher_request_ctx_dma, aead_request_ctx, aead_request_ctx_dma, ahash_request_ctx, ahash_request_ctx_dma, akcipher_request_ctx, akcipher_request_ctx_dma, kpp_request_ctx, kpp_request_ctx_dma, acomp_request_ctx};
expression E;
@@

  g(...)
  {
  ... when any
  \(C(X)\|rctx\|X = E\)
  ... when any
  }

// A request within another has the context of another driver.

@bare_within@
identifier bare_context.K, bare.g;
struct K S;
@@

  g(..., &S, ...)

@bare_within_local exists@
identifier bare_context.K, bare.g, L;
struct K S;
@@

  L = &S
  ... when any
  g(..., L, ...)

@bare_declare depends on patch && bare && !bare_has && !bare_within && !bare_within_local && !bare_other@
identifier bare_context.T, bare_context.K, bare_context.C, bare.g, bare.X;
@@

  g(..., struct K *X, ...)
  {
+ struct T *rctx = C(X);
  ...
  }

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

@crypto_single@
identifier crypto_reach.T, m;
type t;
@@

  struct T {
    t *m;
  };

@crypto_unmapped@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression D;
@@

  dma_unmap_sg(D, X->l, ...)

// What spoils a list: a call on it elsewhere ...

@crypto_foreign depends on crypto_struct || crypto_single@
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

@crypto_variable depends on crypto_struct || crypto_single exists@
identifier l = {src, dst};
local idexpression L;
expression D, E;
position k;
@@

  L = \(E->l@k\|E.l@k\)
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, ...)

@crypto_stored depends on context@
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

@crypto_helper depends on context exists@
identifier f, L;
expression D;
@@

  f(..., struct scatterlist *L, ...)
  {
  ... when any
  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\|dma_sync_sg_for_device\)(D, L, ...)
  ... when any
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

// "!" would hold for a list as soon as one place of several spoils it not: a rule that names
// no place speaks for all.

@crypto_spoilt depends on crypto_spoilt_foreign || crypto_spoilt_variable || crypto_spoilt_member || crypto_spoilt_handed@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
@@

  X->l

// ... a call before the context is known, or after one of the two became another.

@crypto_unset depends on crypto_struct || crypto_single exists@
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

@crypto_changed depends on crypto_struct || crypto_single exists@
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

@crypto_again depends on crypto_struct || crypto_single exists@
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

@crypto_guarded depends on crypto_struct || crypto_single exists@
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

@crypto_counted depends on crypto_struct || crypto_single exists@
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

@crypto_mixed depends on crypto_struct || crypto_single exists@
identifier crypto_reach.K, crypto_reach.l;
struct K *X;
expression D, D2, N, M;
position crypto_reach.c, b;
@@

  N = dma_map_sg@c@b(D, X->l, ...)
  ... when any
      when != N = M
  dma_unmap_sg(D2, X->l, N, ...)

@crypto_mixed_given depends on crypto_struct || crypto_single exists@
identifier crypto_reach.K, crypto_reach.l, g;
struct K *X;
expression D, N, M;
position crypto_reach.c, b;
@@

  N = dma_map_sg@c@b(D, X->l, ...)
  ... when any
      when != N = M
(
  g(..., dma_unmap_sg(__given, X->l, ...), ..., N, ...)
|
  g(..., N, ..., dma_unmap_sg(__given, X->l, ...), ...)
)

@crypto_kept_count depends on crypto_struct || crypto_single exists@
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
identifier crypto_reach.K, crypto_reach.l, crypto_kept_count.f, g;
struct K *X;
expression D, Q;
position crypto_reach.c, b;
@@

(
  g(..., dma_unmap_sg@c@b(__given, X->l, ...), ..., \(Q->f\|Q.f\), ...)
|
  g(..., \(Q->f\|Q.f\), ..., dma_unmap_sg@c@b(__given, X->l, ...), ...)
|
  dma_unmap_sg@c@b(D, X->l, \(Q->f\|Q.f\), ...)
)

@crypto_fit@
position crypto_reach.c, g != {crypto_unset.b, crypto_changed.b, crypto_again.b, crypto_guarded.b, crypto_counted.b, crypto_mixed.b, crypto_mixed_given.b, crypto_mixed_member.b};
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

@crypto_context depends on context && (crypto_struct || crypto_single) && crypto_unmapped && !crypto_spoilt && !crypto_unfit && (crypto_open || crypto_mapped_both && crypto_unmapped_both || !crypto_mapped_both && !crypto_unmapped_both) && !crypto_two && !crypto_copied@
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

@crypto_calls depends on patch && (crypto_struct || crypto_single) && crypto_unmapped && !crypto_spoilt && !crypto_unfit && (crypto_open || crypto_mapped_both && crypto_unmapped_both || !crypto_mapped_both && !crypto_unmapped_both) && !crypto_two && !crypto_copied@
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

@given_untaken depends on patch@
expression E;
@@

- dma_unmap_sg_attrs(__taken, E)
+ E

@mixed_back depends on patch@
expression D, L, N, R;
@@

- dma_unmap_sg_attrs(__mixed, L, D, N, R)
+ dma_unmap_sg(D, L, N, R)

// All calls of a function that is given lists are given their handles, or none is.

@given_stray@
expression E;
@@

  \(dma_map_sg\|dma_unmap_sg\|dma_sync_sg_for_cpu\)(__given, E, ...)

@given_half depends on given_stray@
identifier K = {skcipher_request, aead_request, ahash_request, akcipher_request, kpp_request, acomp_req};
struct K *X;
identifier l = {src, dst};
@@

  \(dma_map_range_sg_count\|dma_unmap_range_sg\|dma_sync_range_sg_for_cpu\)(__given, X->l, ...)

@given_back depends on patch@
identifier given_half.K, given_half.l;
struct K *X;
expression D, N, H, R;
@@

(
- dma_map_range_sg_count(D, X->l, N, H, R, 0)
+ dma_map_sg(D, X->l, N, R)
|
- dma_unmap_range_sg(D, X->l, N, H, R, 0)
+ dma_unmap_sg(D, X->l, N, R)
|
- dma_sync_range_sg_for_cpu(D, X->l, N, H, R)
+ dma_sync_sg_for_cpu(D, X->l, N, R)
|
- dma_sync_range_sg_for_device(D, X->l, N, H, R)
+ dma_sync_sg_for_device(D, X->l, N, R)
)

@given_alone depends on patch && given_stray@
expression E;
@@

(
- dma_map_sg(__given, E, ...)
+ E
|
- dma_unmap_sg(__given, E, ...)
+ E
|
- dma_sync_sg_for_cpu(__given, E, ...)
+ E
)

@given_got@
identifier given.f;
expression list[given.n] EL;
expression E;
@@

  f(EL, \(dma_map_range_sg_count\|dma_unmap_range_sg\|dma_sync_range_sg_for_cpu\)(__given, E, ...), ...)

@given_parameter depends on patch && given_got@
identifier given.f, given.L;
parameter list[given.n] PL;
type t;
fresh identifier r = L ## "_range";
@@

  t f(PL,
- struct scatterlist *L
+ struct scatterlist *L, struct range_dma *r
  , ...)
  { ... }

@given_calls depends on patch && given_got exists@
identifier given.f, given.L;
expression D, N, R;
fresh identifier r = L ## "_range";
@@

  f(...)
  {
  ... when any
(
- dma_map_sg(D, L, N, R)
+ dma_map_range_sg_count(D, L, N, r, R, 0)
|
- dma_unmap_sg(D, L, N, R)
+ dma_unmap_range_sg(D, L, N, r, R, 0)
|
- dma_sync_sg_for_cpu(D, L, N, R)
+ dma_sync_range_sg_for_cpu(D, L, N, r, R)
|
- dma_sync_sg_for_device(D, L, N, R)
+ dma_sync_range_sg_for_device(D, L, N, r, R)
)
  ... when any
  }

@crypto_held@
identifier crypto_reach.T, crypto_calls.r;
struct T *P;
@@

  P->r

@crypto_handle depends on patch && crypto_held@
identifier crypto_reach.T, crypto_calls.r;
field f1, f2;
@@

  struct T {
    ...
    f1
++  struct range_dma r;
    f2
  };

@crypto_handle_single depends on patch && crypto_held@
identifier crypto_reach.T, crypto_calls.r, m;
type t;
@@

  struct T {
    t *m;
++  struct range_dma r;
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

// A handle that may be unmapped unmapped, here or after a success, is emptied first: not in
// a function that gets it filled, and fills it again.

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

@crypto_refilled depends on patch exists@
identifier crypto_filled.f, crypto_filled.P, crypto_filled.r;
expression D, D2;
@@

  f(...)
  {
  ... when any
      when != dma_map_range_sg_count(..., &P->r, ...)
      when != dma_map_range_sg(..., &P->r, ...)
  dma_unmap_range_sg(D, ..., &P->r, ...)
  ... when any
  \(dma_map_range_sg_count\|dma_map_range_sg\)(D2, ..., &P->r, ...)
  ... when any
  }

@crypto_gap depends on patch && !crypto_refilled exists@
identifier crypto_filled.f, crypto_filled.P, crypto_filled.r;
expression D;
@@

  f(...)
  {
  ... when any
      when != dma_map_range_sg_count(..., &P->r, ...)
      when != dma_map_range_sg(..., &P->r, ...)
  dma_unmap_range_sg(D, ..., &P->r, ...)
  ... when any
  }

@crypto_gap_return depends on patch && !crypto_refilled exists@
identifier crypto_filled.f, crypto_filled.P, crypto_filled.r;
@@

  f(...)
  {
  ... when any
      when != dma_map_range_sg_count(..., &P->r, ...)
      when != dma_map_range_sg(..., &P->r, ...)
  return 0;
  ... when any
  }

@crypto_declared depends on patch && (crypto_gap || crypto_gap_return) exists@
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

@crypto_empty_late depends on patch && (crypto_gap || crypto_gap_return) && !crypto_declared exists@
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

@given_gap depends on given_got exists@
identifier given.f, given_calls.r;
expression D;
@@

  f(...)
  {
  ... when any
      when != dma_map_range_sg_count(..., r, ...)
      when != dma_map_range_sg(..., r, ...)
  dma_unmap_range_sg(D, ..., r, ...)
  ... when any
  }

@given_gap_return depends on given_got exists@
identifier given.f, given_calls.r;
@@

  f(...)
  {
  ... when any
      when != dma_map_range_sg_count(..., r, ...)
      when != dma_map_range_sg(..., r, ...)
  return 0;
  ... when any
  }

@given_filled depends on (given_gap || given_gap_return) exists@
identifier given.f, given_calls.r;
expression D;
@@

  f(...)
  {
  ... when any
  \(dma_map_range_sg_count\|dma_map_range_sg\)(D, ..., r, ...)
  ... when any
  }

@given_empty depends on patch && given_filled exists@
identifier given.f, given_calls.r;
statement S1, S2;
@@

  f(...)
  {
  ... when != S1
++ range_dma_init(r);
  S2
  ... when any
  }

@given_give depends on patch && given_got@
identifier given.f;
expression list[given.n] EL;
expression E, H;
@@

  f(EL,
(
- dma_map_range_sg_count(__given, E, 0, H, ...)
+ E, H
|
- dma_unmap_range_sg(__given, E, 0, H, ...)
+ E, H
|
- dma_sync_range_sg_for_cpu(__given, E, 0, H, ...)
+ E, H
)
  , ...)

@bare_needless depends on patch && bare_declare@
identifier bare_context.T, bare_context.C, bare.g, bare.X;
@@

  g(...)
  {
- struct T *rctx = C(X);
  ... when != rctx
  }
