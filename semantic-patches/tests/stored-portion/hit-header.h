/* SPDX-License-Identifier: GPL-2.0 */
#ifndef DEMO_H
#define DEMO_H

struct job {
	struct list_head	node;
	struct scatterlist	*sg;	/* where the next portion begins */
	unsigned int		left;
};

struct unrelated {
	struct scatterlist *list;
};

#endif
