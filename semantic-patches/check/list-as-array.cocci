// SPDX-License-Identifier: GPL-2.0
/// A list that was handed to this function is gone through as an array.
// Id: list-as-array
// Class: array
// Confidence: Medium
// Group: list
// Why: Lists may be chained: what the block layer, crypto, MMC, USB or a dmaengine client hands over is in chunks when it is long, or put
//      together of several lists. Behind the end of a chunk an index, or s++, reads the link to the next one as if it were memory.
// Mend: Walk with for_each_sg() or sg_next().
// Tokens: scatterlist
// Needs: sg_dma_address sg_dma_len sg_page sg_virt sg_phys sg_set_page
// Options: --no-includes --include-headers
// Tests: tests/check-list-as-array

virtual context

// Who makes the list knows what it is like.

// Where chains are not supported at all: the architectures that map themselves so.

@list_as_array_core@
identifier o;
initializer I;
@@

  struct dma_map_ops o = I;

@list_as_array_made@
struct scatterlist *s;
expression E, E2;
identifier call = {kmalloc_objs, kzalloc_objs, kmalloc_array, kcalloc, kvmalloc_objs, kzalloc_flex};
@@

(
  sg_init_table(s, ...)
|
  s = call(...)
|
  sg_init_one(s, ...)
|
  sg_is_chain(s)
|
  s[E].length += E2
|
  sg_mark_end(&s[E])
)

@list_as_array_parameter@
identifier f, s;
@@

  f(..., struct scatterlist *s, ...) { ... }

@list_as_array_of@
identifier list_as_array_parameter.f, list_as_array_parameter.s;
local idexpression struct scatterlist *c;
@@

  f(...)
  {
  <+...
  c = s
  ...+>
  }

@list_as_array_made_of exists@
identifier list_as_array_parameter.f, list_as_array_parameter.s;
identifier call = {kmalloc_objs, kzalloc_objs, kmalloc_array, kcalloc};
@@

  f(...)
  {
  ... when any
(
  sg_init_table(s, ...)
|
  sg_init_one(s, ...)
|
  s = call(...)
)
  ... when any
  }

// Who fills a list has made it, or knows how it was made.

@list_as_array_filled exists@
identifier list_as_array_parameter.f, list_as_array_parameter.s;
expression E, X;
@@

  f(...)
  {
  ... when any
(
  *(++s) = E
|
  *s = E
|
  sg_set_buf(s, ...)
|
  sg_set_page(s, ...)
|
  sg_mark_end(s)
|
  sg_dma_len(s) = X
|
  sg_dma_len(s) += X
|
  sg_dma_address(s) = X
)
  ... when any
  }

@list_as_array_step depends on context && !list_as_array_made_of && !list_as_array_filled && !list_as_array_made && !list_as_array_core@
identifier list_as_array_parameter.f, list_as_array_parameter.s;
@@

  f(...)
  {
  <+...
(
* s
  ++
|
* s
  += 1
|
  ++
* s
)
  ...+>
  }

@list_as_array_index depends on context && !list_as_array_made_of && !list_as_array_filled && !list_as_array_made && !list_as_array_core@
identifier list_as_array_parameter.f, list_as_array_parameter.s, i;
@@

  f(...)
  {
  <+...
* s
  [i]
  ...+>
  }

@list_as_array_copy depends on context && !list_as_array_made_of && !list_as_array_filled && !list_as_array_made && !list_as_array_core@
identifier list_as_array_parameter.f;
local idexpression struct scatterlist *list_as_array_of.c;
identifier i;
@@

  f(...)
  {
  <+...
(
* c
  ++
|
* c
  += 1
|
  ++
* c
|
* c
  [i]
)
  ...+>
  }

// What a request of the crypto, MMC or SPI core has

@list_as_array_request@
identifier f, l =~ "^(src|dst|sg|sgl)$";
local idexpression struct scatterlist *c;
expression X;
@@

  f(...)
  {
  <+...
  c = \(X->l\|X.l\)
  ...+>
  }

@list_as_array_request_step depends on context && !list_as_array_made && !list_as_array_core@
identifier list_as_array_request.f;
local idexpression struct scatterlist *list_as_array_request.c;
@@

  f(...)
  {
  <+...
(
* c
  ++
|
* c
  += 1
|
  ++
* c
)
  ...+>
  }
