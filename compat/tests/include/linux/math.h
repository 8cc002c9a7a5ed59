/* SPDX-License-Identifier: GPL-2.0 */
/* Stub for user space */
#ifndef _LINUX_MATH_H
#define _LINUX_MATH_H

#define DIV_ROUND_UP(n, d)	(((n) + (d) - 1) / (d))

#endif
