// SPDX-License-Identifier: GPL-2.0
/// When a later map call fails the function returns, and what it mapped before stays mapped.
// Id: unmap-missing
// Class: lifetime
// Confidence: High
// Why: The IOVA, or the bounce buffer, is never given back: after enough failures nothing can be mapped any more. The device may also go on writing to memory that was freed.
// Mend: Unmap what was mapped before returning, as the other ways out of the function do.
// Tokens: dma_map_single dma_map_single_attrs dma_map_page dma_map_page_attrs skb_frag_dma_map dma_map_resource ib_dma_map_single ib_dma_map_page dma_map_sg dma_map_sgtable
// Options: --no-includes --include-headers
// Tests: tests/check-unmap-missing

virtual context

// The function unmaps it itself elsewhere: it is the owner.

@unmap_missing_owner exists@
expression A, D;
position p;
@@

  A = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|skb_frag_dma_map@p\|dma_map_resource@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
  ... when any
  \(dma_unmap_single\|dma_unmap_single_attrs\|dma_unmap_page\|dma_unmap_page_attrs\|dma_unmap_resource\|ib_dma_unmap_single\|ib_dma_unmap_page\)(D, A, ...)

// A map call that is reached again for the same address is in a loop: there the address of the round before is kept elsewhere.

@unmap_missing_again exists@
expression A;
position q;
@@

  A = \(dma_map_single\|dma_map_single_attrs\|dma_map_page\|dma_map_page_attrs\|skb_frag_dma_map\|dma_map_resource\|ib_dma_map_single\|ib_dma_map_page\)(...)
  ... when any
  A = \(dma_map_single@q\|dma_map_single_attrs@q\|dma_map_page@q\|dma_map_page_attrs@q\|skb_frag_dma_map@q\|dma_map_resource@q\|ib_dma_map_single@q\|ib_dma_map_page@q\)(...)

// Where some way out of the branch unmaps it, if only under a condition, the function has thought of it.

@unmap_missing_thought exists@
expression A, B, D, D2;
position unmap_missing_owner.p;
position q;
@@

  A = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|skb_frag_dma_map@p\|dma_map_resource@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
  ... when any
  B = \(dma_map_single@q\|dma_map_single_attrs@q\|dma_map_page@q\|dma_map_page_attrs@q\|skb_frag_dma_map@q\|dma_map_resource@q\|ib_dma_map_single@q\|ib_dma_map_page@q\)(...)
  ... when != B
  if (\(dma_mapping_error\|ib_dma_mapping_error\)(D, B)) {
  ... when any
  \(dma_unmap_single\|dma_unmap_single_attrs\|dma_unmap_page\|dma_unmap_page_attrs\|dma_unmap_resource\|ib_dma_unmap_single\|ib_dma_unmap_page\)(D2, A, ...)
  ... when any
  }

@unmap_missing_goto exists@
expression A, B, D;
identifier l;
position unmap_missing_owner.p;
position q;
@@

  A = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|skb_frag_dma_map@p\|dma_map_resource@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
  ... when any
  B = \(dma_map_single@q\|dma_map_single_attrs@q\|dma_map_page@q\|dma_map_page_attrs@q\|skb_frag_dma_map@q\|dma_map_resource@q\|ib_dma_map_single@q\|ib_dma_map_page@q\)(...)
  ... when != B
  if (\(dma_mapping_error\|ib_dma_mapping_error\)(D, B)) {
  ... when any
  goto l;
  }

@unmap_missing_label exists@
expression unmap_missing_goto.A, unmap_missing_goto.B, D2;
identifier unmap_missing_goto.l;
position unmap_missing_goto.q;
position r;
@@

  B = \(dma_map_single@q@r\|dma_map_single_attrs@q@r\|dma_map_page@q@r\|dma_map_page_attrs@q@r\|skb_frag_dma_map@q@r\|dma_map_resource@q@r\|ib_dma_map_single@q@r\|ib_dma_map_page@q@r\)(...)
  ... when any
  l:
  ... when any
  \(dma_unmap_single\|dma_unmap_single_attrs\|dma_unmap_page\|dma_unmap_page_attrs\|dma_unmap_resource\|ib_dma_unmap_single\|ib_dma_unmap_page\)(D2, A, ...)

@unmap_missing depends on context exists@
expression A, B, D, D2, X, C;
position unmap_missing_owner.p;
position q != {unmap_missing_again.q, unmap_missing_thought.q, unmap_missing_label.r};
@@

  A = \(dma_map_single@p\|dma_map_single_attrs@p\|dma_map_page@p\|dma_map_page_attrs@p\|skb_frag_dma_map@p\|dma_map_resource@p\|ib_dma_map_single@p\|ib_dma_map_page@p\)(...)
  ... when != A = X
      when != \(dma_unmap_single\|dma_unmap_single_attrs\|dma_unmap_page\|dma_unmap_page_attrs\|dma_unmap_resource\|ib_dma_unmap_single\|ib_dma_unmap_page\)(D2, A, ...)
  B = \(dma_map_single@q\|dma_map_single_attrs@q\|dma_map_page@q\|dma_map_page_attrs@q\|skb_frag_dma_map@q\|dma_map_resource@q\|ib_dma_map_single@q\|ib_dma_map_page@q\)(...)
  ... when != B
      when != \(dma_unmap_single\|dma_unmap_single_attrs\|dma_unmap_page\|dma_unmap_page_attrs\|dma_unmap_resource\|ib_dma_unmap_single\|ib_dma_unmap_page\)(D2, A, ...)
  if (\(dma_mapping_error\|ib_dma_mapping_error\)(D, B)) {
  ... when != \(dma_unmap_single\|dma_unmap_single_attrs\|dma_unmap_page\|dma_unmap_page_attrs\|dma_unmap_resource\|ib_dma_unmap_single\|ib_dma_unmap_page\)(D2, A, ...)
      when != A
* return
  C;
  }

// The same of lists

@unmap_missing_list_owner exists@
expression D, D2, L;
position p;
@@

  \(dma_map_sg@p\|dma_map_sg_attrs@p\|dma_map_sgtable@p\)(D, L, ...)
  ... when any
  \(dma_unmap_sg\|dma_unmap_sg_attrs\|dma_unmap_sgtable\)(D2, L, ...)

@unmap_missing_list depends on context exists@
expression D, D2, D3, L, L2, N, C;
position unmap_missing_list_owner.p;
statement S1, S2;
@@

(
  if (!\(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, L, ...)) S1 else S2
|
  if (!\(dma_map_sg@p\|dma_map_sg_attrs@p\)(D, L, ...)) S1
|
  N = \(dma_map_sg@p\|dma_map_sg_attrs@p\|dma_map_sgtable@p\)(D, L, ...);
)
  ... when != \(dma_unmap_sg\|dma_unmap_sg_attrs\|dma_unmap_sgtable\)(D2, L, ...)
(
  if (!\(dma_map_sg\|dma_map_sg_attrs\)(D3, L2, ...)) {
  ... when != \(dma_unmap_sg\|dma_unmap_sg_attrs\|dma_unmap_sgtable\)(D2, L, ...)
* return
  C;
  }
|
  if (\(dma_map_sgtable\)(D3, L2, ...)) {
  ... when != \(dma_unmap_sg\|dma_unmap_sg_attrs\|dma_unmap_sgtable\)(D2, L, ...)
* return
  C;
  }
)
