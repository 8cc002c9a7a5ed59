// SPDX-License-Identifier: GPL-2.0
/// The cursor of a walk is indexed by the counter of the walk.
// Id: array-double-step
// Class: array
// Confidence: High
// Group: list
// Why: The cursor is on the entry already: sg[i] skips as many again, reads entries behind the end of the list from the second half on,
//      and runs out of a chunk of a chained list. On any machine, as soon as there are two entries.
// Mend: Use the cursor itself.
// Tokens: for_each_sg for_each_sgtable_sg for_each_sgtable_dma_sg scsi_for_each_sg
// Options: --no-includes --include-headers
// Tests: tests/check-array-double-step

virtual context
virtual patch

@array_double_step_count depends on context exists@
iterator name for_each_sg;
expression L, N;
idexpression s, i;
@@

  for_each_sg(L, s, N, i) {
  <+...
(
* s
  [i]
|
* s
  + i
)
  ...+>
  }

@array_double_step_count_mend depends on patch exists@
iterator name for_each_sg;
expression L, N;
idexpression s, i;
@@

  for_each_sg(L, s, N, i) {
  <+...
(
- &s[i]
+ s
|
- s + i
+ s
)
  ...+>
  }

@array_double_step_table depends on context exists@
iterator name for_each_sgtable_sg;
expression L;
idexpression s, i;
@@

  for_each_sgtable_sg(L, s, i) {
  <+...
(
* s
  [i]
|
* s
  + i
)
  ...+>
  }

@array_double_step_table_mend depends on patch exists@
iterator name for_each_sgtable_sg;
expression L;
idexpression s, i;
@@

  for_each_sgtable_sg(L, s, i) {
  <+...
(
- &s[i]
+ s
|
- s + i
+ s
)
  ...+>
  }

@array_double_step_dma depends on context exists@
iterator name for_each_sgtable_dma_sg;
expression L;
idexpression s, i;
@@

  for_each_sgtable_dma_sg(L, s, i) {
  <+...
(
* s
  [i]
|
* s
  + i
)
  ...+>
  }

@array_double_step_dma_mend depends on patch exists@
iterator name for_each_sgtable_dma_sg;
expression L;
idexpression s, i;
@@

  for_each_sgtable_dma_sg(L, s, i) {
  <+...
(
- &s[i]
+ s
|
- s + i
+ s
)
  ...+>
  }

@array_double_step_scsi depends on context exists@
iterator name scsi_for_each_sg;
expression L, N;
idexpression s, i;
@@

  scsi_for_each_sg(L, s, N, i) {
  <+...
(
* s
  [i]
|
* s
  + i
)
  ...+>
  }

@array_double_step_scsi_mend depends on patch exists@
iterator name scsi_for_each_sg;
expression L, N;
idexpression s, i;
@@

  scsi_for_each_sg(L, s, N, i) {
  <+...
(
- &s[i]
+ s
|
- s + i
+ s
)
  ...+>
  }
