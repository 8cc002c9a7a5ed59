// SPDX-License-Identifier: GPL-2.0
/// Remove a list cursor that nothing reads any more, now that its loops walk a range.
// Id: idle-cursor
// Step: S1
// Confidence: High
// Tokens: range_dma_iter
// Needs-line: ^[[:blank:]]+struct scatterlist[[:blank:]]*\*
// Precondition: a local cursor of its own declaration is assigned once, from an expression without a call but for the accessors of SCSI, before a loop over a range, and named nowhere else
// Options: --no-includes --include-headers
// Tests: tests/idle-cursor
//
// A loop sets its cursor itself, so "sg = list;" before it did nothing. It would
// now be a variable that is set but not used.

virtual patch
virtual context

@idle_set@
local idexpression struct scatterlist *sg;
expression E;
position p;
@@

sg@p = E;

// ... named elsewhere, or set by a call, which may do more than return a value: not by an accessor

@idle_used exists@
identifier sg;
position d, p != idle_set.p;
@@

struct scatterlist *sg@d;
... when any
sg@p

@idle_call exists@
identifier sg, f !~ "^scsi_(prot_)?sglist$";
position d;
@@

struct scatterlist *sg@d;
... when any
sg = <+... f(...) ...+>;

@idle_twice exists@
identifier sg;
expression E1, E2;
position d;
@@

struct scatterlist *sg@d;
... when any
sg = E1;
... when any
sg = E2;

@idle_patch depends on patch exists@
identifier sg;
expression E, it, r, i;
iterator name for_each_range_dma;
statement S;
position d != {idle_used.d, idle_call.d, idle_twice.d};
@@

-struct scatterlist *sg@d;
 ... when any
-sg = E;
 ... when any
 for_each_range_dma(it, r, i) S

@idle_context depends on context exists@
identifier sg;
expression E, it, r, i;
iterator name for_each_range_dma;
statement S;
position d != {idle_used.d, idle_call.d, idle_twice.d};
@@

* struct scatterlist *sg@d;
 ... when any
* sg = E;
 ... when any
 for_each_range_dma(it, r, i) S
