// SPDX-License-Identifier: GPL-2.0
/// Memory on the stack is mapped for DMA.
// Id: map-stack
// Class: cpu-access
// Confidence: High
// Group: single
// Why: With CONFIG_VMAP_STACK the stack is not in the linear map, so the address is a wrong one; elsewhere the variable shares its cache lines
//      with the return address and other variables, which cache maintenance destroys.
// Mend: Allocate the buffer with kmalloc(), or put it into a structure that was allocated so.
// Tokens: dma_map_single dma_map_single_attrs ib_dma_map_single dma_map_sg dma_map_sg_attrs
// Options: --no-includes --include-headers
// Tests: tests/check-map-stack

virtual context

@map_stack_variable@
local idexpression v;
identifier f;
type T;
expression D;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  map(D, \(&v@p\|&v@p.f\|(T)&v@p\|(T)&v@p.f\), ...)

@map_stack_array@
type T, T2;
local idexpression T[] v;
expression D, E;
position p;
identifier map = {dma_map_single, dma_map_single_attrs, ib_dma_map_single};
@@
  map(D, \(v@p\|v@p + E\|&v@p[...]\|&v@p\|(T2)v@p\), ...)

@map_stack_list exists@
local idexpression v;
identifier f;
expression D, S;
position p;
@@
  \(sg_init_one\|sg_set_buf\)(S, \(&v@p\|&v@p.f\), ...)
  ... when any
  \(dma_map_sg\|dma_map_sg_attrs\)(D, S, ...)

@map_stack_list_array exists@
type T;
local idexpression T[] v;
expression D, S, E;
position p;
@@
  \(sg_init_one\|sg_set_buf\)(S, \(v@p\|v@p + E\|&v@p[...]\), ...)
  ... when any
  \(dma_map_sg\|dma_map_sg_attrs\)(D, S, ...)

@map_stack_variable_mark depends on context@
expression E;
position map_stack_variable.p;
@@
* E@p

@map_stack_array_mark depends on context@
expression E;
position map_stack_array.p;
@@
* E@p

@map_stack_list_mark depends on context@
expression E;
position map_stack_list.p;
@@
* E@p

@map_stack_list_array_mark depends on context@
expression E;
position map_stack_list_array.p;
@@
* E@p
