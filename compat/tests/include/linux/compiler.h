/* SPDX-License-Identifier: GPL-2.0 */
/* Stub for user space: only what the range headers take from it */
#ifndef _LINUX_COMPILER_H
#define _LINUX_COMPILER_H

#undef __always_inline			/* some libc have one */
#define __always_inline		inline __attribute__((__always_inline__))
#define __must_check		__attribute__((__warn_unused_result__))

#endif
