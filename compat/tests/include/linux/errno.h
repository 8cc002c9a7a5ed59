/* SPDX-License-Identifier: GPL-2.0 */
/* Stub for user space */
#ifndef _LINUX_ERRNO_H
#define _LINUX_ERRNO_H

#define EIO		5
#define ENOMEM		12
#define EINVAL		22
#define EOPNOTSUPP	95

#endif
