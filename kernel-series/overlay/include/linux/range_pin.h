/* SPDX-License-Identifier: GPL-2.0 */
/*
 * CPU ranges of user memory that is pinned
 *
 * What pin_user_pages_fast() does, without an array of pages: a packed list gets
 * one range where the page tables have one leaf, or several whose memory lies
 * behind each other. Documentation/core-api/pin_user_pages.rst says when to pin
 * and what a pin is for.
 */
#ifndef _LINUX_RANGE_PIN_H
#define _LINUX_RANGE_PIN_H

#include <linux/phyr_list.h>
#include <linux/types.h>

ssize_t pin_user_range(unsigned long start, size_t len, unsigned int gup_flags,
		       struct range_cpu_list *ranges);
void unpin_user_range(struct range_cpu_list *ranges, bool make_dirty);

#endif /* _LINUX_RANGE_PIN_H */
