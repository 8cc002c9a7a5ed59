/* SPDX-License-Identifier: GPL-2.0 */
/* Stub for user space: only what the range headers take from it */
#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H

#include <stdbool.h>
#include <stddef.h>

#define __bitwise
#define __force

typedef unsigned long long u64;
typedef unsigned long long phys_addr_t;
typedef unsigned long long dma_addr_t;
typedef unsigned int gfp_t;

#endif
