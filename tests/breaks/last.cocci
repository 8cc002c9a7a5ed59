// SPDX-License-Identifier: GPL-2.0
// A conversion that is wrong: the last range is lost.

@@
iterator name for_each_range_dma;
expression I, L, N;
@@
  for_each_range_dma(I, L, N) {
+	if (range_dma_iter_is_last(I))
+		break;
  ...
  }
