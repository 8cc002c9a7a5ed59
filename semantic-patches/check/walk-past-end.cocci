// SPDX-License-Identifier: GPL-2.0
/// The cursor of a walk is read after the walk has ended.
// Id: walk-past-end
// Class: array
// Confidence: High
// Group: list
// Why: A walk that was not left early ends on sg_next() of the last entry it visited: NULL at the end of the list, else an entry that was not
//      meant. The kernel reads through a NULL pointer, or works on memory of somebody else.
// Mend: Keep what is needed in a variable of its own inside of the loop, or take the last entry by sg_last().
// Tokens: for_each_sg for_each_sgtable_sg for_each_sgtable_dma_sg scsi_for_each_sg
// Options: --no-includes --include-headers
// Tests: tests/check-walk-past-end

virtual context

// Where a walk is left early the cursor is on an entry. One with nothing in it only looks for an entry.

@walk_past_end_count_empty@
iterator name for_each_sg;
expression L, N, i;
idexpression s;
position p;
@@

  for_each_sg@p(L, s, N, i)
  ;

@walk_past_end_count_left exists@
iterator name for_each_sg;
expression L, N, i;
idexpression s;
identifier l;
position p;
@@

  for_each_sg@p(L, s, N, i) {
  <+...
(
  break;
|
  goto l;
)
  ...+>
  }

@walk_past_end_count depends on context exists@
iterator name for_each_sg;
expression L, N, i;
idexpression s;
position p != {walk_past_end_count_left.p, walk_past_end_count_empty.p};
@@

  for_each_sg@p(L, s, N, i) { ... }
  ... when != s
(
* s
  ->length
|
* s
  ->offset
|
* s
  ->page_link
|
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
|
* sg_page
  (s)
|
* sg_virt
  (s)
|
* sg_phys
  (s)
|
* sg_next
  (s)
|
* sg_mark_end
  (s)
|
* sg_set_page
  (s, ...)
|
* sg_unmark_end
  (s)
)

@walk_past_end_table_empty@
iterator name for_each_sgtable_sg;
expression L, i;
idexpression s;
position p;
@@

  for_each_sgtable_sg@p(L, s, i)
  ;

@walk_past_end_table_left exists@
iterator name for_each_sgtable_sg;
expression L, i;
idexpression s;
identifier l;
position p;
@@

  for_each_sgtable_sg@p(L, s, i) {
  <+...
(
  break;
|
  goto l;
)
  ...+>
  }

@walk_past_end_table depends on context exists@
iterator name for_each_sgtable_sg;
expression L, i;
idexpression s;
position p != {walk_past_end_table_left.p, walk_past_end_table_empty.p};
@@

  for_each_sgtable_sg@p(L, s, i) { ... }
  ... when != s
(
* s
  ->length
|
* s
  ->offset
|
* s
  ->page_link
|
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
|
* sg_page
  (s)
|
* sg_virt
  (s)
|
* sg_phys
  (s)
|
* sg_next
  (s)
|
* sg_mark_end
  (s)
|
* sg_set_page
  (s, ...)
|
* sg_unmark_end
  (s)
)

@walk_past_end_dma_empty@
iterator name for_each_sgtable_dma_sg;
expression L, i;
idexpression s;
position p;
@@

  for_each_sgtable_dma_sg@p(L, s, i)
  ;

@walk_past_end_dma_left exists@
iterator name for_each_sgtable_dma_sg;
expression L, i;
idexpression s;
identifier l;
position p;
@@

  for_each_sgtable_dma_sg@p(L, s, i) {
  <+...
(
  break;
|
  goto l;
)
  ...+>
  }

@walk_past_end_dma depends on context exists@
iterator name for_each_sgtable_dma_sg;
expression L, i;
idexpression s;
position p != {walk_past_end_dma_left.p, walk_past_end_dma_empty.p};
@@

  for_each_sgtable_dma_sg@p(L, s, i) { ... }
  ... when != s
(
* s
  ->length
|
* s
  ->offset
|
* s
  ->page_link
|
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
|
* sg_page
  (s)
|
* sg_virt
  (s)
|
* sg_phys
  (s)
|
* sg_next
  (s)
|
* sg_mark_end
  (s)
|
* sg_set_page
  (s, ...)
|
* sg_unmark_end
  (s)
)

@walk_past_end_scsi_empty@
iterator name scsi_for_each_sg;
expression L, N, i;
idexpression s;
position p;
@@

  scsi_for_each_sg@p(L, s, N, i)
  ;

@walk_past_end_scsi_left exists@
iterator name scsi_for_each_sg;
expression L, N, i;
idexpression s;
identifier l;
position p;
@@

  scsi_for_each_sg@p(L, s, N, i) {
  <+...
(
  break;
|
  goto l;
)
  ...+>
  }

@walk_past_end_scsi depends on context exists@
iterator name scsi_for_each_sg;
expression L, N, i;
idexpression s;
position p != {walk_past_end_scsi_left.p, walk_past_end_scsi_empty.p};
@@

  scsi_for_each_sg@p(L, s, N, i) { ... }
  ... when != s
(
* s
  ->length
|
* s
  ->offset
|
* s
  ->page_link
|
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
|
* sg_page
  (s)
|
* sg_virt
  (s)
|
* sg_phys
  (s)
|
* sg_next
  (s)
|
* sg_mark_end
  (s)
|
* sg_set_page
  (s, ...)
|
* sg_unmark_end
  (s)
)
