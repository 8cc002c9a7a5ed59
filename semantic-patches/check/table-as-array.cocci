// SPDX-License-Identifier: GPL-2.0
/// The list of a struct sg_table is indexed as an array.
// Id: table-as-array
// Class: array
// Confidence: Medium
// Group: list
// Why: sg_alloc_table() chains chunks of SG_MAX_SINGLE_ALLOC entries (128 with 4 KiB pages): behind the first chunk an index reads the
//      link to the next one as if it were memory, and then what is behind the chunk. On any machine, with a long list.
// Mend: Walk with for_each_sgtable_sg(), or sg_next().
// Tokens: sgl
// Needs: sg_table
// Options: --no-includes --include-headers
// Tests: tests/check-table-as-array

virtual context

// A table of a few entries is one chunk.

@table_as_array_small@
constant C;
@@

  sg_alloc_table(..., C, ...)

@table_as_array_own@
@@

  sg_init_table(...)

// A loop that is bounded by a constant, as a list with more entries is turned down

@table_as_array_bounded@
expression T;
constant C;
@@

  \(T->nents > C\|T.nents > C\|T->nents >= C\|T.nents >= C\|T->orig_nents > C\|T.orig_nents > C\)

@table_as_array depends on context && !table_as_array_small && !table_as_array_own && !table_as_array_bounded@
struct sg_table *T;
struct sg_table U;
identifier i;
expression E;
@@

(
  T->
* sgl
  [i]
|
  U.
* sgl
  [i]
|
  T->
* sgl
  + i
|
  E = U.
* sgl
  + i
)
