// SPDX-License-Identifier: GPL-2.0
/// The CPU copies as much of an entry's memory as the entry has, not as long as its DMA range is.
// Id: memory-length
// Step: S1
// Confidence: Medium
// Tokens: sg_dma_len
// Needs: sg_page sg_virt
// Precondition: a function that reads the memory of an entry by its virtual address, and the DMA length of the same variable, but no DMA or physical address, and that maps nothing for a device; or one call that gets both; or, in a file that has one of these and reads no DMA address, the sum of offset and DMA length; and the file stores no DMA address or length itself
// Differs: range_dma_sg_cpu_len: the length of the entry's own memory, where legacy code took the length of the DMA range: after merging that is longer, and in a list that is not mapped it is nothing
// Options: --no-includes --include-headers
// Tests: tests/memory-length
//
// No DMA range is read here, so there is none to walk. What the code means does not
// follow from the name that it uses, but from the memory that it touches.

virtual patch
virtual context

// A file that stores lengths may mean its own. (A handler that inherits nothing speaks for
// the whole file.)
@mem_stores@
struct scatterlist *s;
expression E, X;
identifier set =~ "^range_dma_(set|alloc|move|grow|shrink|pull|push)_.*sg$";
assignment operator op;
@@
(
 set(...)
|
 \(sg_dma_len(X)\|sg_dma_address(X)\|s->dma_address\|s->dma_length\) op E
|
 \(sg_dma_len(X)\|sg_dma_address(X)\|s->dma_address\|s->dma_length\)++
|
 \(sg_dma_len(X)\|sg_dma_address(X)\|s->dma_address\|s->dma_length\)--
|
 &\(sg_dma_len(X)\|s->dma_length\)
)

// ---- functions of the CPU alone ---------------------------------------------------

// What is printed is not copied.
@mem_printed@
identifier print =~ "(dbg|debug|err|warn|info|notice|^pr_|printk|printf|log|trace)";
position p;
@@
 print(..., <+... \(sg_page@p\|sg_virt@p\)(...) ...+>, ...)

@mem_virt depends on !mem_stores exists@
local idexpression struct scatterlist *s;
identifier fn;
position f, p != mem_printed.p;
@@
 fn@f(...)
 {
  ... when any
  sg_virt@p(s)
  ... when any
 }

@mem_page depends on !mem_stores exists@
local idexpression struct scatterlist *s;
identifier fn;
position f, p != mem_printed.p;
@@
 fn@f(...)
 {
  ... when any
  sg_page@p(s)
  ... when any
 }

@mem_seen exists@
identifier fn, k =~ "^(kmap|page_address$|page_to_virt$)";
position mem_page.f;
position g;
@@
 fn@f@g(...)
 {
  ... when any
  k(...)
  ... when any
 }

@mem_device depends on mem_virt || mem_seen exists@
identifier fn, m =~ "(^|_)map(_|$)|^dma_|^dmaengine_|range_dma|_dma_map|prep_slave|^(sg_phys|virt_to_phys|virt_to_bus|page_to_phys)$";
position b;
@@
 fn@b(...)
 {
  ... when any
  \(sg_dma_address(...)\|m(...)\)
  ... when any
 }

@mem_field depends on mem_virt || mem_seen exists@
struct scatterlist *x;
identifier fn;
position b;
@@
 fn@b(...)
 {
  ... when any
  x->dma_address
  ... when any
 }

@mem_len_virt exists@
local idexpression struct scatterlist *mem_virt.s;
identifier fn;
position mem_virt.f;
position g != {mem_device.b, mem_field.b};
position c;
@@
 fn@f@g(...)
 {
  ... when any
  sg_dma_len@c(s)
  ... when any
 }

@mem_len_page exists@
local idexpression struct scatterlist *mem_page.s;
identifier fn;
position mem_page.f;
position mem_seen.g;
position h != {mem_device.b, mem_field.b};
position c;
@@
 fn@f@g@h(...)
 {
  ... when any
  sg_dma_len@c(s)
  ... when any
 }

// By the name that the variable was set to
@mem_len_named exists@
local idexpression struct scatterlist *mem_page.s;
expression L;
identifier fn;
position mem_page.f;
position mem_seen.g;
position h != {mem_device.b, mem_field.b};
position c;
@@
 fn@f@g@h(...)
 {
  ... when any
  s = L
  ... when any
  sg_dma_len@c(L)
  ... when any
 }

// ---- calls that get both ------------------------------------------------------------

@mem_call depends on !mem_stores@
identifier g !~ "map|dma|dbg|debug|err|warn|info|notice|^pr_|printk|printf|log|trace";
expression E;
position c;
@@
(
 g(..., <+... sg_virt(E) ...+>, ..., <+... sg_dma_len@c(E) ...+>, ...)
|
 g(..., <+... sg_dma_len@c(E) ...+>, ..., <+... sg_virt(E) ...+>, ...)
)

// ---- where an entry ends ---------------------------------------------------------------

// A file that copies, and reads no DMA address, has no use for where a range ends.
@mem_copies depends on mem_len_virt || mem_len_page || mem_call@
@@
 sg_dma_len(...)

@mem_address@
@@
 \(sg_dma_address\|range_dma_addr\|range_dma_first_addr\|range_dma_sg_addr\)(...)

@mem_end depends on mem_copies && !mem_stores && !mem_address@
expression E;
position c;
@@
 \(E->offset + sg_dma_len@c(E)\|sg_dma_len@c(E) + E->offset\)

@mem_end_told depends on mem_copies && !mem_stores && !mem_address@
identifier g;
expression E;
position c;
@@
 g(..., sg_dma_len@c(E), E->offset, ...)

// The entry behind one whose end was looked for
@mem_behind depends on mem_end exists@
identifier fn, y;
expression E;
position c;
@@
 fn(...)
 {
  ... when any
  \(E->offset + sg_dma_len(E)\|sg_dma_len(E) + E->offset\)
  ... when any
  struct scatterlist *y = sg_next(E);
  ... when any
  sg_dma_len@c(y)
  ... when any
 }

// ---- the change -----------------------------------------------------------------------

@mem_keep@
position c != {mem_len_virt.c, mem_len_page.c, mem_len_named.c, mem_end.c, mem_end_told.c, mem_behind.c, mem_call.c};
@@
 sg_dma_len@c(...)

@mem_shown depends on context@
expression E;
position c != mem_keep.c;
@@
* sg_dma_len@c(E)

@mem_changed depends on patch@
position c != mem_keep.c;
expression E;
@@
- sg_dma_len@c(E)
+ range_dma_sg_cpu_len(E)
