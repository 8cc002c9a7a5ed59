// SPDX-License-Identifier: GPL-2.0
/*
 * Packed lists against an array of entries
 *
 * The model is an array: an append writes its next element, or adds to the
 * length of the last one. Everything else is a loop over it.
 */
#include <linux/phyr_list.h>
#include "core_fuzz.h"

#define ENTRIES_MAX	1024

struct entry {
	phys_addr_t addr;
	u64 len;
	u64 start;		/* sum of the lengths before */
};

struct model {
	struct entry e[ENTRIES_MAX];
	unsigned long n;
	u64 bytes;
	bool closed;		/* the last one stays as it is */
	unsigned long budget;	/* appends that cannot fail */
};

/* How the addresses and lengths of an episode look. */
struct style {
	u32 addr, len;
	phys_addr_t window;
	u64 equal;
};

static phys_addr_t choose_addr(struct input *in, const struct style *s,
			       const struct model *m, u64 len)
{
	const struct entry *last = m->n ? &m->e[m->n - 1] : NULL;

	/* Up to the last address, or what would follow it. */
	if (one_in(in, 48))
		return -len;
	if (last && one_in(in, 5))
		return last->addr + last->len;
	switch (s->addr) {
	case 0:		/* pages */
		return s->window + (phys_addr_t)choose(in, 1 << 16) * 4096;
	case 1:		/* few pages, upwards */
		return (last ? last->addr : s->window) + choose(in, 64) * 4096;
	case 2:		/* bytes */
		return s->window + choose(in, 1 << 20);
	case 3:
		return (u64)choose(in, 4096) << choose(in, 52);
	default:
		return choose_u64(in);
	}
}

static u64 choose_len(struct input *in, const struct style *s)
{
	if (one_in(in, 64))
		return choose_u64(in);
	switch (s->len) {
	case 0:
		return one_in(in, 32) ? choose(in, 4096) : s->equal;
	case 1:
		return (u64)(choose(in, 8) + 1) * 4096;
	case 2:
		return choose(in, 300);
	default:
		return (u64)choose(in, 256) << choose(in, 50);
	}
}

/* 0, or -EINVAL; the model has the range then. */
static int model_append(struct model *m, phys_addr_t addr, u64 len, bool merge)
{
	struct entry *last = m->n ? &m->e[m->n - 1] : NULL;
	u64 top = (phys_addr_t)~(phys_addr_t)0;

	if (!len || len - 1 > top - addr || m->bytes + len < m->bytes)
		return -EINVAL;
	if (last && merge && !m->closed && addr == last->addr + last->len &&
	    addr) {
		last->len += len;
	} else {
		m->e[m->n++] = (struct entry){ addr, len, m->bytes };
		m->closed = !merge;
	}
	m->bytes += len;
	if (m->budget)
		m->budget--;
	return 0;
}

static void check_sums(const struct range_cpu_list *l, const struct model *m)
{
	check(range_cpu_list_entries(l) == m->n);
	check(range_cpu_list_bytes(l) == m->bytes);
	check(range_cpu_list_memory(l) == model_bytes);
	check(model_largest <= 4096);
}

static int try_append(struct range_cpu_list *l, phys_addr_t addr, u64 len,
		      bool merge)
{
	return merge ? range_cpu_list_append(l, addr, len, GFP_ATOMIC)
		     : range_cpu_list_append_entry(l, addr, len, GFP_ATOMIC);
}

static void append(struct input *in, struct range_cpu_list *l, struct model *m,
		   const struct style *s)
{
	u64 len = choose_len(in, s);
	phys_addr_t addr = choose_addr(in, s, m, len);
	bool merge = !one_in(in, 4);
	bool fail = m->budget || one_in(in, 6);
	int err;

	if (m->n == ENTRIES_MAX)
		return;
	/* What was preloaded must do, even if there is no memory at all. */
	model_fail = fail ? m->budget ? 1 : 1 + choose(in, 2) : 0;
	model_fail_all = fail;
	model_calls = 0;
	err = try_append(l, addr, len, merge);
	check(!m->budget || !model_calls);
	model_fail = 0;
	model_fail_all = false;

	/* That nothing has changed is seen when the second try does it. */
	if (err == -ENOMEM) {
		check(fail && model_calls && !m->budget);
		check_sums(l, m);
		err = try_append(l, addr, len, merge);
	}
	check(err == model_append(m, addr, len, merge));
	check_sums(l, m);
}

static void preload(struct input *in, struct range_cpu_list *l, struct model *m)
{
	unsigned long nr = one_in(in, 4) ? choose(in, 1000) : choose(in, 40);
	bool fail = one_in(in, 3);
	int err;

	model_fail = fail ? 1 + choose(in, 8) : 0;
	err = range_cpu_list_preload(l, nr, GFP_KERNEL);
	if (err)
		check(err == -ENOMEM && fail && !model_fail);
	else
		m->budget = max(m->budget, nr);
	model_fail = 0;
	check_sums(l, m);
}

/* The iterator is on byte @at of entry @i, and finds @steps more after it. */
static void check_from(const struct range_cpu_list_iter *start,
		       const struct model *m, unsigned long i,
		       unsigned long steps)
{
	struct range_cpu_list_iter it = *start;

	for (; i < m->n && steps--; i++) {
		check(range_cpu_list_iter_valid(&it));
		check(range_cpu_list_iter_addr(&it) == m->e[i].addr);
		check(range_cpu_list_iter_len(&it) == m->e[i].len);
		range_cpu_list_iter_next(&it);
	}
	if (i == m->n)
		check(!range_cpu_list_iter_valid(&it));
}

static void seek(struct input *in, const struct range_cpu_list *l,
		 const struct model *m)
{
	struct range_cpu_list_iter it;
	u64 offset, at;
	unsigned long i = 0;

	/* Where an entry starts or ends, or anywhere, or behind the end. */
	if (m->n && !one_in(in, 8)) {
		const struct entry *e = &m->e[choose(in, m->n)];

		offset = e->start;
		if (one_in(in, 2))
			offset += one_in(in, 2) ? e->len - 1
						: choose_u64(in) % e->len;
	} else {
		offset = one_in(in, 2) ? m->bytes : choose_u64(in);
	}

	at = range_cpu_list_iter_seek(&it, l, offset);
	if (offset >= m->bytes) {
		check(!range_cpu_list_iter_valid(&it) && !at);
		return;
	}
	while (offset >= m->e[i].start + m->e[i].len)
		i++;
	check(at == offset - m->e[i].start);
	check_from(&it, m, i, one_in(in, 8) ? m->n : 1 + choose(in, 4));
}

static void iterate(struct input *in, const struct range_cpu_list *l,
		    const struct model *m)
{
	struct range_cpu_list_iter it;

	range_cpu_list_iter_start(&it, l);
	check_from(&it, m, 0, m->n + 1);
}

void fuzz_list(struct input *in)
{
	struct range_cpu_list l;
	static struct model m;
	struct style s = {
		.addr = choose(in, 5),
		.len = choose(in, 4),
		.window = (phys_addr_t)choose_u64(in) & ~(phys_addr_t)4095,
		.equal = 1ULL << choose(in, 22),
	};
	u32 i;

	memset(&m, 0, offsetof(struct model, e[1]));
	m.n = 0;
	m.bytes = 0;
	m.closed = false;
	m.budget = 0;
	model_largest = 0;
	range_cpu_list_init(&l);
	while (more(in)) {
		fuzz_operations++;
		switch (choose(in, 16)) {
		case 0:
			preload(in, &l, &m);
			break;
		case 1:
			/* Many of a kind: as deep as the tree can get. */
			for (i = choose(in, 128); i && more(in); i--) {
				fuzz_operations++;
				append(in, &l, &m, &s);
			}
			break;
		case 2:
			iterate(in, &l, &m);
			break;
		case 3: case 4: case 5:
			seek(in, &l, &m);
			break;
		case 6:
			s.addr = choose(in, 5);
			s.len = choose(in, 4);
			break;
		case 7:
			if (!one_in(in, 32))
				break;
			range_cpu_list_free(&l);
			check(!model_blocks && !range_cpu_list_memory(&l));
			m.n = 0;
			m.bytes = 0;
			m.budget = 0;
			m.closed = false;
			break;
		default:
			append(in, &l, &m, &s);
		}
	}
	iterate(in, &l, &m);
	range_cpu_list_free(&l);
	check(!model_blocks && !model_bytes);
	check(!range_cpu_list_entries(&l) && !range_cpu_list_bytes(&l));
}
