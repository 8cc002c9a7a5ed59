/* SPDX-License-Identifier: GPL-2.0 */
/* Stub for user space */
#ifndef _LINUX_LIMITS_H
#define _LINUX_LIMITS_H

#define UINT_MAX	(~0U)

#endif
