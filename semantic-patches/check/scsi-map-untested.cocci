// SPDX-License-Identifier: GPL-2.0
/// The result of scsi_dma_map() is used without a test for being negative.
// Id: scsi-map-untested
// Class: result
// Confidence: High
// Group: list
// Why: scsi_dma_map() returns -ENOMEM when mapping failed, and 0 only for a command without data. As a count, a negative number walks nothing, or very
//      much as an unsigned one, and the device gets what the list had from before.
// Mend: Test for being negative, and give the command back with SCSI_MLQUEUE_HOST_BUSY or DID_ERROR.
// Tokens: scsi_dma_map
// Options: --no-includes --include-headers
// Tests: tests/check-scsi-map-untested

virtual context

@scsi_map_untested_asked exists@
expression N, X;
position p;
@@

  N = scsi_dma_map@p(...)
  ... when any
(
  N < X
|
  N <= X
|
  N >= 0
|
  N > 0
|
  N == -1
|
  N == -ENOMEM
|
  IS_ERR_VALUE(N)
)

@scsi_map_untested_returned exists@
expression N;
position p;
@@

  N = scsi_dma_map@p(...)
  ... when any
  return N;

@scsi_map_untested depends on context@
expression N;
position p != {scsi_map_untested_asked.p, scsi_map_untested_returned.p};
@@

  N =
* scsi_dma_map@p
  (...)
