// SPDX-License-Identifier: GPL-2.0
/// A dmaengine provider gets the DMA ranges to transfer, device_prep_slave_range(), instead of a mapped scatterlist and its count.
// Id: dmaengine-provider
// Step: S1
// Confidence: High
// Tokens: device_prep_slave_sg
// Precondition: the function is this operation and nothing else, walks its list as ranges and keeps no pointer to it, and makes no use of the last parameter
// Options: --no-includes --include-headers
// Tests: tests/dmaengine-provider
//
// After the rules for walks: of the list only its ranges are left to be named then.
// The count stays a variable where it is used for more than the walk.

virtual patch
virtual context

@provider_op@
identifier fn;
expression X;
position p;
@@

 \(X.device_prep_slave_sg\|X->device_prep_slave_sg\) = fn@p

// ---- functions that have to stay ---------------------------------------------

@provider_other@
identifier provider_op.fn;
position p != provider_op.p;
@@

 fn@p

@provider_other_def depends on provider_other@
identifier provider_op.fn;
position b;
@@

 fn@b(...) { ... }

@provider_declared@
identifier provider_op.fn;
type T;
@@

 T fn(...);

@provider_declared_def depends on provider_declared@
identifier provider_op.fn;
position b;
@@

 fn@b(...) { ... }

@provider_context_used exists@
identifier provider_op.fn, x;
parameter list P;
position b;
@@

 fn@b(P, void *x)
 {
 ... when any
 x
 ... when any
 }

// The name that the parameter gets
@provider_taken exists@
identifier provider_op.fn;
symbol range;
position b;
@@

 fn@b(...)
 {
 ... when any
 range
 ... when any
 }

@provider_use exists@
identifier provider_op.fn, c, s, n;
parameter list P;
type T;
expression M;
position p;
@@

 fn(struct dma_chan *c, struct scatterlist *s, T n, P)
 {
 ... when any
 \(range_dma_of_sg(s@p, n)\|sg_nents_for_dma(s@p, n, M)\|range_dma_sg_addr(s@p)\|range_dma_sg_len(s@p)\|!s@p\|s@p == NULL\)
 ... when any
 }

@provider_list_used exists@
identifier provider_op.fn, c, s;
parameter list P;
position p != provider_use.p;
position b;
@@

 fn@b(struct dma_chan *c, struct scatterlist *s, P)
 {
 ... when any
 s@p
 ... when any
 }

// ---- the others ----------------------------------------------------------------

@provider_good exists@
identifier provider_op.fn, c, s, n, x;
parameter list P;
type T;
position b != {provider_other_def.b, provider_declared_def.b, provider_context_used.b, provider_taken.b, provider_list_used.b};
@@

 fn@b(struct dma_chan *c, struct scatterlist *s, T n, P, void *x)
 {
 ... when any
 range_dma_of_sg(s, n)
 ... when any
 }

@provider_count_use exists@
identifier provider_op.fn, provider_good.s, provider_good.n;
expression E, M;
position p;
@@

 fn(...)
 {
 ... when any
 \(range_dma_of_sg(s, n@p)\|sg_nents_for_dma(s, n@p, M)\|!s || !n@p\|E || !s || !n@p\|s == NULL || n@p == 0\)
 ... when any
 }

@provider_counted exists@
identifier provider_op.fn, provider_good.n;
position provider_good.b;
position p != provider_count_use.p;
@@

 fn@b(...)
 {
 ... when any
 n@p
 ... when any
 }

@provider_patch depends on patch@
identifier provider_op.fn, provider_good.c, provider_good.s, provider_good.n, provider_good.x, d, f;
type provider_good.T;
position provider_good.b;
expression E, M;
@@

 fn@b(
- struct dma_chan *c, struct scatterlist *s, T n,
+ struct dma_chan *c, const struct range_dma *range,
 enum dma_transfer_direction d, unsigned long f
- , void *x
 )
 {
 <...
(
- range_dma_of_sg(s, n)
+ range
|
- sg_nents_for_dma(s, n, M)
+ range_dma_count_max(range, M)
|
- range_dma_sg_addr(s)
+ range_dma_first_addr(range)
|
- range_dma_sg_len(s)
+ range_dma_first_len(range)
|
- !s || !n
+ !range_dma_mapped(range)
|
- s == NULL || n == 0
+ !range_dma_mapped(range)
|
  E ||
- !s || !n
+ !range_dma_mapped(range)
|
- !s
+ !range_dma_mapped(range)
)
 ...>
 }

@provider_count_patch depends on provider_patch && provider_counted@
identifier provider_op.fn, provider_good.n;
type provider_good.T;
@@

 fn(...)
 {
++T n = range_dma_count(range);
 ...
 }

@provider_op_patch depends on provider_patch@
identifier provider_op.fn;
expression X;
@@

(
  X.
- device_prep_slave_sg
+ device_prep_slave_range
  = fn
|
  X->
- device_prep_slave_sg
+ device_prep_slave_range
  = fn
)

@provider_shown depends on context && provider_good@
identifier provider_op.fn;
expression X;
@@

* \(X.device_prep_slave_sg\|X->device_prep_slave_sg\) = fn
