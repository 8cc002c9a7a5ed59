// SPDX-License-Identifier: GPL-2.0
/// A walk whose cursor is put on the list before that is mapped walks a DMA range that starts behind the map call.
// Id: late-walk
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_address sg_dma_len
// Needs-line: ^[[:blank:]]+(const )?struct scatterlist[[:blank:]]*\*|sg_next
// Precondition: a local variable gets a list, and on each way a call that maps by its name comes before its next use; every other use is a step, a look-ahead, a test for NULL or a read of the DMA side; no entry is tested for DMA length 0
// Differs: range_dma_iter_start: the walk also ends before the first entry of DMA length 0, which mapping leaves behind where it merged entries
// Options: --no-includes --include-headers
// Tests: tests/late-walk
//
// There are no DMA ranges before the list is mapped. So the variable stays the
// list, and an iterator beside it starts behind the call. What maps is told by its
// name, so it may be the map of anything: then the start is later than it need be.
// Each rule is about one variable of one function, so that the sets are small.

virtual patch
virtual context

@late exists@
identifier fn, sg, m =~ "(^|_)map(_|$)";
identifier f, l != NULL;
expression C, X;
@@
 fn(...)
 {
  ... when any
  struct scatterlist *sg;
  ... when any
  sg = \(scsi_sglist(C)\|scsi_prot_sglist(C)\|C->f\|C.f\|&C->f\|&C.f\|l\);
  ... when != sg
  X = m(...);
  ... when any
      when != sg = \(scsi_sglist(C)\|scsi_prot_sglist(C)\|C->f\|C.f\|&C->f\|&C.f\|l\);
  \(sg_dma_address(sg)\|sg_dma_len(sg)\)
  ... when any
 }

// On each way, so that no use is left without a start

@late_start forall@
identifier late.sg, m =~ "(^|_)map(_|$)";
identifier f, l != NULL;
expression C, X;
position k;
@@
 sg@k = \(scsi_sglist(C)\|scsi_prot_sglist(C)\|C->f\|C.f\|&C->f\|&C.f\|l\);
 ... when != sg
 X = m(...);

// %pad is given the address of an address; only a name tells who prints.
@late_pad@
identifier late.sg;
identifier print =~ "(dbg|debug|err|warn|info|notice|print|^pr_|log|trace)";
position p;
@@
 print(..., &\(sg_dma_address(sg@p)\|sg@p->dma_address\), ...)

@late_write@
identifier late.sg;
expression E;
assignment operator op;
position p != late_pad.p;
@@
(
 &\(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\) op E
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)++
|
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)--
)

// Who asks for an empty entry expects one in the middle of the list, where the
// range would end.

@late_empty disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier late.sg;
position p;
@@
(
 sg_dma_len(sg@p) == 0
|
 sg_dma_len(sg@p) != 0
|
 sg_dma_len(sg@p) > 0
|
 !sg_dma_len(sg@p)
)

@late_empty_test disable is_zero, isnt_zero, neg_if, neg_if_exp@
identifier late.sg;
statement S1, S2;
position p;
@@
(
 if (sg_dma_len(sg@p)) S1 else S2
|
 while (sg_dma_len(sg@p)) S1
)

@late_ok@
identifier late.sg;
position p != {late_write.p, late_empty.p, late_empty_test.p};
@@
 \(sg_dma_address(sg@p)\|sg_dma_len(sg@p)\|sg@p->dma_address\)

@late_look disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier late.sg;
position p;
@@
 \(sg_is_last(sg@p)\|sg_next(sg@p) == NULL\|sg_next(sg@p) != NULL\|!sg_next(sg@p)\)

@late_null disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier late.sg;
expression E;
position p;
@@
 \(sg@p == NULL\|sg@p != NULL\|!sg@p\|sg@p && E\|sg@p || E\|E && sg@p\|E || sg@p\)

@late_test disable neg_if, neg_if_exp@
identifier late.sg;
expression E1, E3;
statement S1, S2;
position p;
@@
(
 if (sg@p) S1 else S2
|
 while (sg@p) S1
|
 for (E1; sg@p; E3) S1
|
 for (; sg@p; E3) S1
)

// A step is a statement, or a part of the third part of a for head, so that
// its value is not used.

@late_step@
identifier late.sg;
expression E;
statement S;
position p, q;
@@
(
 sg@p = sg_next(sg@q);
|
 for (...; ...; \(sg@p = sg_next(sg@q)\|E, sg@p = sg_next(sg@q)\|sg@p = sg_next(sg@q), E\)) S
)

@late_bad exists@
identifier late.fn, late.sg;
position p != {late_start.k, late_ok.p, late_look.p, late_null.p, late_test.p, late_step.p, late_step.q};
@@
 fn(...)
 {
  ... when any
  sg@p
  ... when any
 }

// A count of the CPU side in the same function, other than for a map call or as a test:
// whether it bounds the walk is not for a rule to say.

@late_count_mapped@
expression D, L, X;
position c;
@@
 \(dma_map_sg\|dma_map_sg_attrs\|dma_unmap_sg\|dma_unmap_sg_attrs\)(D, L, \(X->orig_nents@c\|X.orig_nents@c\|sg_nents@c(...)\|sg_nents_for_len@c(...)\|scsi_sg_count@c(...)\|scsi_prot_sg_count@c(...)\), ...)

@late_count_tested@
statement S1, S2;
position c;
@@
 if (\(scsi_sg_count@c\|scsi_prot_sg_count@c\)(...)) S1 else S2


@late_count exists@
identifier late.fn;
expression X;
position c != {late_count_mapped.c, late_count_tested.c};
@@
 fn(...)
 {
  ... when any
  \(X->orig_nents@c\|X.orig_nents@c\|sg_nents@c(...)\|sg_nents_for_len@c(...)\|scsi_sg_count@c(...)\|scsi_prot_sg_count@c(...)\)
  ... when any
 }

// ---- what changes ---------------------------------------------------------------

@late_started depends on patch && !late_bad && !late_count exists@
identifier late.fn, late.sg, m =~ "(^|_)map(_|$)";
expression E, X;
position late_start.k;
fresh identifier it = sg ## "_it";
@@
 fn(...)
 {
  ... when any
  sg@k = E;
  ... when != sg
  X = m(...);
+ range_dma_iter_start(&it, range_dma_of_list(sg));
  ... when any
 }

@late_failed depends on patch@
identifier late.sg, late_started.it, m, l;
expression E, X;
@@
  X = m(...);
- range_dma_iter_start(&it, range_dma_of_list(sg));
  if (\(!X\|X < 0\|X <= 0\|X == 0\|unlikely(!X)\|unlikely(X < 0)\|unlikely(X <= 0)\))
\(return E;\|return;\|goto l;\|{ ... when != sg
  \(return E;\|return;\|goto l;\) }\)
+ range_dma_iter_start(&it, range_dma_of_list(sg));

@late_stepped depends on patch@
identifier late.fn, late.sg, late_started.it;
@@
 fn(...)
 {
 <...
- sg = sg_next(sg)
+ range_dma_iter_next(&it)
 ...>
 }

@late_looked depends on patch disable is_null, isnt_null1, neg_if, neg_if_exp@
identifier late.fn, late.sg, late_started.it;
@@
 fn(...)
 {
 <...
(
- sg_next(sg) != NULL
+ !range_dma_iter_is_last(&it)
|
- sg_next(sg) == NULL
+ range_dma_iter_is_last(&it)
|
- !sg_next(sg)
+ range_dma_iter_is_last(&it)
|
- sg_is_last(sg)
+ range_dma_iter_is_last(&it)
|
- &sg_dma_address(sg)
+ range_dma_addr_pad(&it)
|
- &sg->dma_address
+ range_dma_addr_pad(&it)
|
- sg->dma_address
+ range_dma_addr(&it)
|
- sg_dma_address
+ range_dma_addr
  (
- sg
+ &it
  )
|
- sg_dma_len
+ range_dma_len
  (
- sg
+ &it
  )
|
- sg != NULL
+ range_dma_iter_valid(&it)
|
- sg == NULL
+ !range_dma_iter_valid(&it)
|
- !sg
+ !range_dma_iter_valid(&it)
)
 ...>
 }

@late_tested depends on patch disable neg_if, neg_if_exp@
identifier late.fn, late.sg, late_started.it;
expression E;
statement S1, S2;
@@
 fn(...)
 {
 <...
(
 if (
- sg
+ range_dma_iter_valid(&it)
 ) S1 else S2
|
 while (
- sg
+ range_dma_iter_valid(&it)
 ) S1
|
 for (...;
- sg
+ range_dma_iter_valid(&it)
 ;...) S1
|
- sg
+ range_dma_iter_valid(&it)
  && E
|
- sg
+ range_dma_iter_valid(&it)
  || E
|
 E &&
- sg
+ range_dma_iter_valid(&it)
|
 E ||
- sg
+ range_dma_iter_valid(&it)
)
 ...>
 }

@late_declared depends on patch exists@
identifier late.fn, late.sg, late_started.it;
@@
 fn(...)
 {
  ... when any
  struct scatterlist *sg;
++struct range_dma_iter it;
  ... when any
 }

// In a declaration of several variables, the one above gets lost.

@late_has depends on patch exists@
identifier late.fn, late_started.it;
@@
 fn(...)
 {
  ... when any
  struct range_dma_iter it;
  ... when any
 }

@late_declared_first depends on patch && late_started && !late_has@
identifier late.fn, late_started.it;
@@
 fn(...)
 {
++struct range_dma_iter it;
 ...
 }

@late_shown depends on context && !late_bad && !late_count@
identifier late.fn, late.sg;
@@
 fn(...)
 {
 <...
(
* sg_dma_address(sg)
|
* sg_dma_len(sg)
|
* sg->dma_address
)
 ...>
 }
