// SPDX-License-Identifier: GPL-2.0
/// Loops over a scatterlist that fill hardware in portions, each loop from where the one before was left, walk a DMA range in portions.
// Id: portion
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs: for_each_sg
// Precondition: a local variable gets a list and later the cursor of the loop over it, a place in the list; it is nothing else from then on; the cursor is only read in the loops and copied to that variable
// Differs: range_dma_iter_start: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries
// Options: --no-includes --include-headers
// Tests: tests/portion
//
// As long as it is the list, the variable may be handed to functions. It stays for
// that, beside an iterator that starts where the list was set, or behind the
// call that maps it. Each rule is about one pair of variables of one function.

virtual patch
virtual context

@part exists@
identifier fn, sg, s != sg;
expression L, N1, N2, i, j;
iterator name for_each_sg;
statement S1, S2;
@@
 fn(...)
 {
  ... when any
  sg = L;
  ... when any
  for_each_sg(sg, s, N1, i) S1
  ... when any
  sg = s;
  ... when any
  for_each_sg(sg, s, N2, j) S2
  ... when any
 }

// ---- the cursor of the loops ---------------------------------------------------

@part_head@
identifier part.sg, part.s;
expression N, i;
iterator name for_each_sg;
statement S;
position h, l;
@@
 for_each_sg(sg@l, s@h, N, i) S

@part_copy@
identifier part.sg, part.s;
position t, f;
@@
 sg@t = s@f;

// %pad is given the address of an address; only a name tells who prints.
@part_pad@
identifier part.s;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 print(..., &sg_dma_address(s@p), ...)

@part_write@
identifier part.s;
expression E;
assignment operator op;
position p != part_pad.p;
@@
(
 &\(sg_dma_address(s@p)\|sg_dma_len(s@p)\|s@p->dma_address\)
|
 \(sg_dma_address(s@p)\|sg_dma_len(s@p)\|s@p->dma_address\) op E
|
 \(sg_dma_address(s@p)\|sg_dma_len(s@p)\|s@p->dma_address\)++
|
 \(sg_dma_address(s@p)\|sg_dma_len(s@p)\|s@p->dma_address\)--
)

@part_read@
identifier part.s;
position p != part_write.p;
@@
 \(sg_dma_address(s@p)\|sg_dma_len(s@p)\|s@p->dma_address\)

@part_s_bad exists@
identifier part.fn, part.s;
position p != {part_head.h, part_copy.f, part_read.p};
@@
 fn(...)
 {
  ... when any
  s@p
  ... when any
 }

// A read after its loop may be of the entry behind the last one that was mapped.

@part_s_after exists@
identifier part.fn, part.sg, part.s;
expression N, i;
iterator name for_each_sg;
statement S;
position p != {part_head.h, part_copy.f};
@@
 fn(...)
 {
  ... when any
  for_each_sg(sg, s, N, i) S
  ... when any
      when != sg = s
  s@p
  ... when any
 }

// ---- the list -------------------------------------------------------------------

@part_start@
identifier part.sg;
identifier f, l != NULL;
expression C;
position k != part_copy.t;
@@
 sg@k = \(scsi_sglist(C)\|scsi_prot_sglist(C)\|C->f\|C.f\|&C->f\|&C.f\|l\);

@part_set exists@
identifier part.fn, part.sg;
expression E;
position p != {part_start.k, part_copy.t};
@@
 fn(...)
 {
  ... when any
  \(sg@p = E\|&sg\|sg++\|sg--\|sg += E\)
  ... when any
 }

// Once it is a place, it is no list any more.

@part_place exists@
identifier part.fn, part.sg, part.s;
position p != {part_head.l, part_copy.t};
@@
 fn(...)
 {
  ... when any
  sg = s;
  ... when any
      when != \(sg = scsi_sglist(...)\|sg = scsi_prot_sglist(...)\)
  sg@p
  ... when any
 }

// On each way, the list is mapped before anything else is done with it, or
// nothing is mapped before the first loop.

@part_late forall@
identifier part.sg;
expression E, D, X;
position part_start.k;
position q;
@@
 sg@k@q = E;
 ... when != sg
 X = \(dma_map_sg\|dma_map_sg_attrs\)(D, sg, ...);

@part_early exists@
identifier part.fn, part.sg, part.s, m =~ "(^|_)map(_|$)";
expression E, N, i;
iterator name for_each_sg;
statement S;
position k != {part_late.q, part_copy.t};
@@
 fn(...)
 {
  ... when any
  sg@k = E;
  ... when any
      when != sg = s
  m(...)
  ... when any
      when != sg = s
  for_each_sg(sg, s, N, i) S
  ... when any
 }

// A variable that is given to nobody does not stay.

@part_given exists@
identifier part.fn, part.sg;
position p != {part_start.k, part_head.l, part_copy.t};
@@
 fn(...)
 {
  ... when any
  sg@p
  ... when any
 }

// ---- what changes ---------------------------------------------------------------

@part_started depends on patch && !part_s_bad && !part_s_after && !part_set && !part_place && !part_early exists@
identifier part.fn, part.sg;
expression E, D, X;
position part_start.k;
fresh identifier from = sg ## "_it";
@@
 fn(...)
 {
  ... when any
(
  sg@k = E;
  ... when != sg
  X = \(dma_map_sg\|dma_map_sg_attrs\)(D, sg, ...);
+ range_dma_iter_start(&from, range_dma_of_list(sg));
|
  sg@k = E;
+ range_dma_iter_start(&from, range_dma_of_list(sg));
)
  ... when any
 }

// Behind the error comes first

@part_failed depends on patch@
identifier part.sg, part_started.from, l;
expression E, X;
@@
  X = \(dma_map_sg\|dma_map_sg_attrs\)(...);
- range_dma_iter_start(&from, range_dma_of_list(sg));
  if (\(!X\|X < 0\|X <= 0\|X == 0\|unlikely(!X)\|unlikely(X < 0)\|unlikely(X <= 0)\))
\(return E;\|return;\|goto l;\|{ ... when != sg
  \(return E;\|return;\|goto l;\) }\)
+ range_dma_iter_start(&from, range_dma_of_list(sg));

@part_looped depends on patch@
identifier part.fn, part.sg, part.s, part_started.from;
fresh identifier it = s ## "_it";
expression N, i;
iterator name for_each_sg, for_each_range_dma_from;
statement S;
@@
 fn(...)
 {
 <...
- for_each_sg(sg, s, N, i)
+ for_each_range_dma_from(&it, &from, N, i)
  S
 ...>
 }

@part_moved depends on patch@
identifier part.fn, part.sg, part.s, part_started.from, part_looped.it;
@@
 fn(...)
 {
 <...
- sg = s
+ from = it
 ...>
 }

@part_changed depends on patch@
identifier part.fn, part.s, part_looped.it;
@@
 fn(...)
 {
 <...
(
- &sg_dma_address(s)
+ range_dma_addr_pad(&it)
|
- s->dma_address
+ range_dma_addr(&it)
|
- sg_dma_address
+ range_dma_addr
  (
- s
+ &it
  )
|
- sg_dma_len
+ range_dma_len
  (
- s
+ &it
  )
)
 ...>
 }

@part_plain depends on patch && !part_given@
identifier part.fn, part.sg, part_started.from;
expression E;
@@
 fn(...)
 {
 <...
- sg = E;
- range_dma_iter_start(&from, range_dma_of_list(sg));
+ range_dma_iter_start(&from, range_dma_of_list(E));
 ...>
 }

@part_plain_declared depends on patch && !part_given exists@
identifier part.fn, part.sg, part_started.from;
@@
 fn(...)
 {
  ... when any
- struct scatterlist *sg;
++struct range_dma_iter from;
  ... when any
 }

@part_declared depends on patch exists@
identifier part.fn, part.s, part_looped.it;
@@
 fn(...)
 {
  ... when any
- struct scatterlist *s;
++struct range_dma_iter it;
  ... when any
 }

// The list has its iterator beside it.

@part_has exists@
identifier part.fn, part_started.from;
@@
 fn(...)
 {
  ... when any
  struct range_dma_iter from;
  ... when any
 }

@part_beside depends on patch && !part_has exists@
identifier part.fn, part_started.from, part_looped.it;
@@
 fn(...)
 {
  ... when any
  struct range_dma_iter it;
++struct range_dma_iter from;
  ... when any
 }

@part_shown depends on context && !part_s_bad && !part_s_after && !part_set && !part_place && !part_early@
identifier part.fn, part.s;
@@
 fn(...)
 {
 <...
(
* sg_dma_address(s)
|
* sg_dma_len(s)
|
* s->dma_address
)
 ...>
 }
