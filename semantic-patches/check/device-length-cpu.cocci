// SPDX-License-Identifier: GPL-2.0
/// The CPU's length of an entry goes to the device with the DMA address of that entry.
// Id: device-length-cpu
// Class: side
// Confidence: High
// Group: list
// Why: What begins at sg_dma_address() is sg_dma_len() bytes long. An IOMMU may merge entries, and then ->length is too short for the address beside it:
//      the device never sees what was merged in. Where nothing merges both are the same.
// Mend: Take sg_dma_len().
// Tokens: sg_dma_address
// Options: --no-includes --include-headers
// Tests: tests/check-device-length-cpu

virtual context

// Of a cursor or an array; what hangs on a structure is one entry, and nothing can be merged into that.

@device_length_cpu_core@
identifier x;
@@

(
  struct dma_map_ops x = { ... };
|
  struct iommu_ops x = { ... };
|
  sg_dma_mark_swiotlb(...)
)

// A length that goes with the CPU's address is right.

@device_length_cpu_memory@
idexpression S;
expression E, F;
position p;
@@

(
  E = <+... \(sg_phys(S)\|sg_virt(S)\|sg_page(S)\) ...+>;
  F = <+... S->length@p ...+>;
|
  F = <+... S->length@p ...+>;
  E = <+... \(sg_phys(S)\|sg_virt(S)\|sg_page(S)\) ...+>;
)

@device_length_cpu_print@
identifier print =~ "(dbg|debug|err|warn|info|notice|print|trace|log|WARN|^pr_)";
idexpression S;
position p;
@@

  print(..., <+... S->length@p ...+>, ...)

// Both in one call.

@device_length_cpu_call depends on context && !device_length_cpu_core@
idexpression S;
expression A, i;
position p != {device_length_cpu_print.p, device_length_cpu_memory.p};
identifier f != {iommu_map, iommu_map_atomic};
@@

(
  f(..., <+... sg_dma_address(S) ...+>, ...,
  S->
* length@p
  , ...)
|
  f(...,
  S->
* length@p
  , ..., <+... sg_dma_address(S) ...+>, ...)
|
  f(..., <+... sg_dma_address(&A[i]) ...+>, ...,
  A[i].
* length
  , ...)
)

// Written for the device, in a function that reads the DMA address.

@device_length_cpu_pointer@
idexpression S;
identifier write =~ "^(cpu_to_[bl]e(16|32|64)|write[lwq](_relaxed)?|iowrite(16|32|64)(be)?|__raw_write[lwq]|out_[bl]e(16|32)|put_unaligned_[bl]e(16|24|32))$";
position p != device_length_cpu_memory.p;
@@

  write(..., <+... S->length@p ...+>, ...)

@device_length_cpu_after depends on context && !device_length_cpu_core exists@
idexpression device_length_cpu_pointer.S;
position device_length_cpu_pointer.p;
@@

  sg_dma_address(S)
  ... when any
  S->
* length@p

@device_length_cpu_before depends on context && !device_length_cpu_core exists@
idexpression device_length_cpu_pointer.S;
position device_length_cpu_pointer.p;
@@

  S->
* length@p
  ... when any
  sg_dma_address(S)

@device_length_cpu_array@
expression A, i;
identifier write =~ "^(cpu_to_[bl]e(16|32|64)|write[lwq](_relaxed)?|iowrite(16|32|64)(be)?|__raw_write[lwq]|out_[bl]e(16|32)|put_unaligned_[bl]e(16|24|32))$";
position p;
@@

  write(..., <+... A[i].length@p ...+>, ...)

@device_length_cpu_array_after depends on context && !device_length_cpu_core exists@
expression device_length_cpu_array.A, device_length_cpu_array.i;
position device_length_cpu_array.p;
@@

  sg_dma_address(&A[i])
  ... when any
  A[i].
* length@p

@device_length_cpu_array_before depends on context && !device_length_cpu_core exists@
expression device_length_cpu_array.A, device_length_cpu_array.i;
position device_length_cpu_array.p;
@@

  A[i].
* length@p
  ... when any
  sg_dma_address(&A[i])

// Stored next to the address: the two statements stand side by side.

@device_length_cpu_stored depends on context && !device_length_cpu_core@
idexpression S;
expression E, F;
position p != device_length_cpu_memory.p;
@@

(
  E = <+... sg_dma_address(S) ...+>;
  F = <+...
  S->
* length@p
  ...+>;
|
  F = <+...
  S->
* length@p
  ...+>;
  E = <+... sg_dma_address(S) ...+>;
)

@device_length_cpu_declared depends on context && !device_length_cpu_core@
idexpression S;
type T, U, V;
identifier i, j;
@@

(
  T i = <+... sg_dma_address(S) ...+>;
  U j =
  S->
* length
  ;
|
  T i = <+... sg_dma_address(S) ...+>;
  U j = (V)
  S->
* length
  ;
|
  U j =
  S->
* length
  ;
  T i = <+... sg_dma_address(S) ...+>;
)
