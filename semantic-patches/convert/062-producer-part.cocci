// SPDX-License-Identifier: GPL-2.0
/// Store one half of the DMA range of an entry, or move its end, through range_dma_set_addr_sg(), range_dma_set_len_sg() and their like.
// Id: producer-part
// Step: S1
// Confidence: High
// Tokens: sg_dma_address sg_dma_len
// Precondition: a statement that stores the address or the length of an entry, adds to either, or takes from the length; the value does not mix the CPU side of the entry into what is there, nor into what a mapping call of the function may have merged
// Options: --no-includes --include-headers
// Tests: tests/producer-part
//
// Where both halves are stored together 060-producer.cocci has made one range of
// them. The rest is filled in two steps, as one half is known first or depends on a
// branch, or only one half is for the one who reads the entry.

virtual patch
virtual context

// ---- stores that take from the CPU side of the entry -----------------------------

@part_cpu@
expression E, Y;
assignment operator op;
position p;
@@
(
 sg_dma_address@p(E) op <+... \(E->length\|E->offset\|sg_page(E)\|sg_phys(E)\|sg_virt(E)\) ...+>
|
 sg_dma_len@p(E) op <+... \(E->length\|E->offset\|sg_page(E)\|sg_phys(E)\|sg_virt(E)\) ...+>
|
 sg_dma_address@p(&Y) op <+... \(Y.length\|Y.offset\) ...+>
|
 sg_dma_len@p(&Y) op <+... \(Y.length\|Y.offset\) ...+>
)

// ... to move what is there, or to mix it with that,
@part_moves@
expression E, A;
position part_cpu.p;
position k;
@@
(
 \(sg_dma_address@p@k(E)\|sg_dma_len@p@k(E)\) += A
|
 \(sg_dma_address@p@k(E)\|sg_dma_len@p@k(E)\) -= A
)

@part_both@
expression E;
position part_cpu.p;
position k;
@@
 \(sg_dma_address@p@k(E)\|sg_dma_len@p@k(E)\) = <+... \(sg_dma_address(E)\|sg_dma_len(E)\) ...+>

// ... or where the DMA side has entries of its own.
@part_mapped exists@
expression E, A;
position part_cpu.p;
position k;
@@
 \(dma_map_sg\|dma_map_sg_attrs\|dma_map_sgtable\|ib_dma_map_sg\|ib_dma_map_sg_attrs\|ib_dma_map_sgtable_attrs\|scsi_dma_map\)(...)
 ... when any
 \(sg_dma_address@p@k(E)\|sg_dma_len@p@k(E)\) = A

// ---- the change ------------------------------------------------------------------

@part_patch depends on patch@
expression E, A;
local idexpression struct scatterlist *s;
position p != {part_moves.k, part_both.k, part_mapped.k};
@@
(
- sg_dma_address@p(E) = A
+ range_dma_set_addr_sg(E, A)
  ;
|
- sg_dma_len@p(E) = A
+ range_dma_set_len_sg(E, A)
  ;
|
- sg_dma_address@p(E) += A
+ range_dma_move_sg(E, A)
  ;
|
- sg_dma_len@p(E) += A
+ range_dma_grow_sg(E, A)
  ;
|
- sg_dma_len@p(E) -= A
+ range_dma_shrink_sg(E, A)
  ;
|
- s->dma_address += A
+ range_dma_move_sg(s, A)
  ;
)

@part_context depends on context@
expression E, A;
local idexpression struct scatterlist *s;
position p != {part_moves.k, part_both.k, part_mapped.k};
@@
(
* sg_dma_address@p(E) = A;
|
* sg_dma_len@p(E) = A;
|
* sg_dma_address@p(E) += A;
|
* sg_dma_len@p(E) += A;
|
* sg_dma_len@p(E) -= A;
|
* s->dma_address += A;
)
