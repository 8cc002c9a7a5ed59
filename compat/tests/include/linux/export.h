/* SPDX-License-Identifier: GPL-2.0 */
/* Stub for user space */
#define EXPORT_SYMBOL_GPL(symbol)
