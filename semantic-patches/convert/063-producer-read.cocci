// SPDX-License-Identifier: GPL-2.0
/// Read the DMA range that the function itself has stored in an entry through range_dma_sg_addr() and range_dma_sg_len().
// Id: producer-read
// Step: S1
// Confidence: High
// Tokens: sg_dma_address sg_dma_len
// Needs: range_dma_set_sg range_dma_set_addr_sg range_dma_set_len_sg range_dma_move_sg range_dma_grow_sg range_dma_shrink_sg range_dma_pull_sg range_dma_push_sg
// Precondition: the entry is read in the value that it is given, or after a store on a way that does not give its name another entry
// Options: --no-includes --include-headers
// Tests: tests/producer-read
//
// Such an entry is a range by itself, whatever else the list holds: no walk has to be
// converted for it, and that its CPU side is named in the same function does not matter.

virtual patch
virtual context

@own_value@
expression E;
position p;
@@
 \(range_dma_set_addr_sg\|range_dma_set_len_sg\|range_dma_move_sg\|range_dma_grow_sg\|range_dma_shrink_sg\)(E, <+... \(sg_dma_address@p(E)\|sg_dma_len@p(E)\) ...+>)

@own_stored exists@
iterator name for_each_sg, scsi_for_each_sg, scsi_for_each_prot_sg, for_each_sgtable_sg, for_each_sgtable_dma_sg;
expression E, X;
statement S;
assignment operator op;
position p;
@@
 \(range_dma_set_sg\|range_dma_set_addr_sg\|range_dma_set_len_sg\|range_dma_move_sg\|range_dma_grow_sg\|range_dma_shrink_sg\|range_dma_pull_sg\|range_dma_push_sg\)(E, ...)
 ... when any
     when != E op X
     when != E++
     when != E--
     when != ++E
     when != --E
     when != &E
     when != for_each_sg(...) S
     when != scsi_for_each_sg(...) S
     when != scsi_for_each_prot_sg(...) S
     when != for_each_sgtable_sg(...) S
     when != for_each_sgtable_dma_sg(...) S
 \(sg_dma_address@p(E)\|sg_dma_len@p(E)\)

// %pad and calls that store take the address.
@own_taken@
expression E;
position p;
@@
 &\(sg_dma_address@p(E)\|sg_dma_len@p(E)\)

@own_written@
expression E, X;
assignment operator op;
position p;
@@
(
 \(sg_dma_address@p(E)\|sg_dma_len@p(E)\) op X
|
 \(sg_dma_address@p(E)\|sg_dma_len@p(E)\)++
|
 \(sg_dma_address@p(E)\|sg_dma_len@p(E)\)--
)

@own_other@
expression E;
position p != {own_value.p, own_stored.p};
@@
 \(sg_dma_address@p(E)\|sg_dma_len@p(E)\)

@own_patch depends on patch@
expression E;
position p != {own_taken.p, own_written.p, own_other.p};
@@
(
- sg_dma_address@p
+ range_dma_sg_addr
  (E)
|
- sg_dma_len@p
+ range_dma_sg_len
  (E)
)

@own_context depends on context@
expression E;
position p != {own_taken.p, own_written.p, own_other.p};
@@
(
* sg_dma_address@p(E)
|
* sg_dma_len@p(E)
)
