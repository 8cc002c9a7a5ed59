// SPDX-License-Identifier: GPL-2.0
/// The loop hands its entry to a function: that function takes a DMA cursor first, and loop and function change together.
// Class: helper-argument
// Tokens: sg_dma_address sg_dma_len for_each_sg scsi_for_each_sg scsi_for_each_prot_sg for_each_sgtable_sg for_each_sgtable_dma_sg
// Precondition: the body, or a walk by sg_next(), passes the cursor to a function other than the accessors of an entry
// Options: --no-includes --include-headers
// Tests: tests/class-helper-argument

virtual context

@helper_loop depends on context exists@
iterator name for_each_sg, for_each_sgtable_dma_sg, scsi_for_each_sg;
expression A, B, i;
identifier s;
identifier f !~ "^(sg_(dma_.*|page.*|virt|phys|next|last|is_.*|set_.*|assign_.*|chain|mark_end|unmark_end|init_.*|miter_.*|nents.*)|memcpy|WARN_ON.*|BUG_ON|unlikely|likely|dev_.*|pr_.*|virt_to_.*|container_of)$";
@@

(
* for_each_sg(
  A, s, B, i) {
  ... when any
  f(..., s, ...)
  ... when any
  }
|
* for_each_sgtable_dma_sg(
  A, s, i) {
  ... when any
  f(..., s, ...)
  ... when any
  }
|
* scsi_for_each_sg(
  A, s, B, i) {
  ... when any
  f(..., s, ...)
  ... when any
  }
)

// Reads of the same entry, before or after the call.

@helper_read_after depends on context exists@
iterator name for_each_sg;
expression A, B, i;
identifier s;
identifier f !~ "^(sg_(dma_.*|page.*|virt|phys|next|last|is_.*|set_.*|assign_.*|chain|mark_end|unmark_end|init_.*|miter_.*|nents.*)|memcpy|WARN_ON.*|BUG_ON|unlikely|likely|dev_.*|pr_.*|virt_to_.*|container_of)$";
@@

  for_each_sg(A, s, B, i) {
  ... when any
  f(..., s, ...)
  ... when any
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ... when any
  }

@helper_read_before depends on context exists@
iterator name for_each_sg;
expression A, B, i;
identifier s;
identifier f !~ "^(sg_(dma_.*|page.*|virt|phys|next|last|is_.*|set_.*|assign_.*|chain|mark_end|unmark_end|init_.*|miter_.*|nents.*)|memcpy|WARN_ON.*|BUG_ON|unlikely|likely|dev_.*|pr_.*|virt_to_.*|container_of)$";
@@

  for_each_sg(A, s, B, i) {
  ... when any
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ... when any
  f(..., s, ...)
  ... when any
  }

// The same in a walk by sg_next().

@helper_walk_before depends on context exists@
local idexpression struct scatterlist *s;
identifier f !~ "^(sg_(dma_.*|page.*|virt|phys|next|last|is_.*|set_.*|assign_.*|chain|mark_end|unmark_end|init_.*|miter_.*|nents.*)|memcpy|WARN_ON.*|BUG_ON|unlikely|likely|dev_.*|pr_.*|virt_to_.*|container_of)$";
@@

(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ... when any
      when != s = sg_next(...)
  f(..., s, ...)
  ... when any
  s = sg_next(s)

@helper_walk_after depends on context exists@
local idexpression struct scatterlist *s;
identifier f !~ "^(sg_(dma_.*|page.*|virt|phys|next|last|is_.*|set_.*|assign_.*|chain|mark_end|unmark_end|init_.*|miter_.*|nents.*)|memcpy|WARN_ON.*|BUG_ON|unlikely|likely|dev_.*|pr_.*|virt_to_.*|container_of)$";
@@

  f(..., s, ...)
  ... when any
      when != s = sg_next(...)
(
* sg_dma_address
  (s)
|
* sg_dma_len
  (s)
)
  ... when any
  s = sg_next(s)
