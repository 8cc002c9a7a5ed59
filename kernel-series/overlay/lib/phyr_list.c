// SPDX-License-Identifier: GPL-2.0
/*
 * Packed lists of CPU ranges or DMA ranges.
 *
 * A list is an append-only B+-tree over byte offsets.  Its leaves hold ranges
 * in frame of reference coding (J. Goldstein, R. Ramakrishnan, U. Shaft:
 * "Compressing relations and indexes", ICDE 1998): a leaf says once what its
 * entries have in common, an entry is only the bits in which it differs.
 * Appending changes only the right edge; what is left of it is full.
 *
 * The first and the last entry are not in the tree but in struct phyr_list.
 * The last one may still grow by merging; the first one and the last one of
 * a buffer are those that begin or end within a page, and would spoil the
 * frame of their neighbours.  A list of two entries allocates nothing.
 *
 * Leaf
 * ----
 * The bits are little-endian words, so that a field can also be read from the
 * byte on in which it starts::
 *
 *	struct phyr_head                            words of 64 bits
 *	+---------------------+---------------------+--------+- - -+-----+
 *	| base[ADDR]  u64     | base[LEN]  u64      | bits   |     | pad |
 *	| shift[2] width[2] count u16 size u16      | ...    |     |     |
 *	+-------------------------------------------+--------+- - -+-----+
 *
 *	address = base[ADDR] + (a << shift[ADDR])   a: width[ADDR] bits
 *	length  = base[LEN]  + (n << shift[LEN])    n: width[LEN] bits
 *
 * Entry i follows entry i - 1 without a gap, @a in its low bits, @n above.
 * Both may straddle a word; a field is read as two words, and the last word of
 * the block is never used, so that there is always a second word::
 *
 *	width 28 and 0 (random pages, all of one length)
 *	63             56 55                  28 27                   0
 *	+----------------+----------------------+---------------------+
 *	| a[2], 8 low    | a[1]                 | a[0]                | bits[0]
 *	+----------------+---+------------------+-----+---------------+
 *	| a[4], 16 low bits  | a[3]                   | a[2], 20 high | bits[1]
 *	+--------------------+------------------------+---------------+
 *
 * With width[LEN] 0 all entries have the length base[LEN], and an offset is
 * found by division.  Else 64 entries, which are just width[ADDR] + width[LEN]
 * words, make a run, and a sample goes before each run: the byte offset in the
 * leaf at which the run starts, one word::
 *
 *	bits[0]  sample 0 = 0
 *	bits[1]  entries 0 to 63
 *	bits[1 + w]  sample 1 = length of entries 0 to 63
 *	bits[2 + w]  entries 64 to 127           w = width[ADDR] + width[LEN]
 *
 * An entry that is out of its leaf's frame makes the leaf be re-encoded with a
 * wider one: lower bases, smaller shifts, larger widths.  The base is a
 * multiple of an eighth of the window that the width spans, so for each width
 * there are at most nine bases, and at most O(bits) such changes.  Where that
 * would cost more memory than a new leaf, the entry gets a new leaf.
 *
 * Node
 * ----
 * ::
 *
 *	+----------------------+---------------+---------------+- - -
 *	| count u16, size u16  | start, child  | start, child  |
 *	+----------------------+---------------+---------------+- - -
 *
 * @start is the byte offset in the list at which the child's entries start.
 *
 * Leaves and nodes are allocated in powers of two from 64 bytes on and grow up
 * to PHYR_LIST_LEAF bytes.
 *
 * Names in this file
 * ------------------
 * @l		the list
 * @it		an iterator
 * @e		an entry: address and length
 * @h		the head of a leaf, with the frame of its entries
 * @f		ADDR or LEN: one of the two fields of a frame or an entry
 * @i, @n	index of an entry in its leaf, number of entries
 * @level	0 is a leaf, l->height the root
 * @offset	in bytes, from the start of the list
 */

#include <asm/byteorder.h>
#include <linux/bitops.h>
#include <linux/build_bug.h>
#include <linux/errno.h>
#include <linux/export.h>
#include <linux/gfp.h>
#include <linux/kernel.h>
#include <linux/log2.h>
#include <linux/math.h>
#include <linux/math64.h>
#include <linux/minmax.h>
#include <linux/phyr_list.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/types.h>
#include <linux/unaligned.h>

/* Fields of a frame. */
enum { ADDR, LEN };

struct phyr_head {
	u64 base[2];
	u8 shift[2];
	u8 width[2];
	u16 count;
	u16 size;	/* of the block, in bytes */
};

struct phyr_leaf {
	struct phyr_head h;
	__le64 bits[];
};

struct phyr_slot {
	u64 start;
	void *child;
};

struct phyr_node {
	u16 count;
	u16 size;	/* of the block, in bytes */
	struct phyr_slot slot[];
};

/* A preloaded block, until it is used. */
struct phyr_block {
	struct phyr_block *next;
	size_t size;
};

/* Entries between two samples: as many as a word has bits. */
#define PHYR_RUN	64

/* Widest field that is in any 64 bits from the byte on in which it starts. */
#define PHYR_FAST	57

/* Bounds the time that re-encoding a leaf takes. */
#define PHYR_LEAF_MAX	4096

#define PHYR_BLOCK_MIN	64
#define PHYR_HEIGHT_MAX	6
#define PHYR_FANOUT	((PHYR_LIST_LEAF - sizeof(struct phyr_node)) / \
			 sizeof(struct phyr_slot))

/* Entries that fit into a full-size leaf if each takes 128 bits and samples. */
#define PHYR_WORDS	((PHYR_LIST_LEAF - sizeof(struct phyr_leaf)) / 8 - 1)
#define PHYR_RUN_WORST	(2 * PHYR_RUN + 1)
#define PHYR_LEAF_WORST	(PHYR_WORDS / PHYR_RUN_WORST * PHYR_RUN + \
			 (PHYR_WORDS % PHYR_RUN_WORST - 1) / 2)

static_assert(!(PHYR_LIST_LEAF & (PHYR_LIST_LEAF - 1)));
static_assert(PHYR_LIST_LEAF <= 4096);
static_assert(PHYR_WORDS % PHYR_RUN_WORST);
static_assert(PHYR_LEAF_WORST < PHYR_LEAF_MAX);

/* Fields of bits */

static inline u64 phyr_mask(unsigned int width)
{
	return width ? ~0ULL >> (64 - width) : 0;
}

static inline u64 phyr_get(const __le64 *bits, u32 bit, unsigned int width)
{
	const __le64 *w = bits + bit / 64;

	if (!width)
		return 0;
	bit %= 64;
	return (le64_to_cpu(w[0]) >> bit |
		le64_to_cpu(w[1]) << 1 << (63 - bit)) & phyr_mask(width);
}

/*
 * The same for a field of up to PHYR_FAST bits, moved up by @shift: all of it
 * is in the 64 bits from the byte on in which it starts.  @mask is moved too.
 */
static __always_inline u64 phyr_get_fast(const __le64 *bits, u32 bit,
					 unsigned int shift, u64 mask)
{
	u64 v = get_unaligned_le64((const u8 *)bits + bit / 8);

	return ror64(v, (bit % 8 - shift) & 63) & mask;
}

static void phyr_put(__le64 *bits, u32 bit, unsigned int width, u64 val)
{
	u64 mask = phyr_mask(width);
	__le64 *w = bits + bit / 64;

	if (!width)
		return;
	bit %= 64;
	w[0] = cpu_to_le64((le64_to_cpu(w[0]) & ~(mask << bit)) | val << bit);
	bit = 63 - bit;
	w[1] = cpu_to_le64((le64_to_cpu(w[1]) & ~(mask >> 1 >> bit)) |
			   val >> 1 >> bit);
}

/* Leaves */

static inline u32 phyr_width(const struct phyr_head *h)
{
	return h->width[ADDR] + h->width[LEN];
}

/* Length of a sample in bits: there are none if all lengths are equal. */
static inline u32 phyr_sample(const struct phyr_head *h)
{
	return h->width[LEN] ? 64 : 0;
}

/* Where sample and entries of the run of entry @i start. */
static inline u32 phyr_run(const struct phyr_head *h, u32 i)
{
	return i / PHYR_RUN * (PHYR_RUN * phyr_width(h) + phyr_sample(h));
}

static inline u32 phyr_pos(const struct phyr_head *h, u32 i)
{
	return phyr_run(h, i) + phyr_sample(h) + i % PHYR_RUN * phyr_width(h);
}

/* Size of a leaf with @n > 0 entries, pad included. */
static size_t phyr_leaf_size(const struct phyr_head *h, u32 n)
{
	u32 bits = phyr_pos(h, n - 1) + phyr_width(h);

	return sizeof(struct phyr_leaf) + DIV_ROUND_UP(bits, 64) * 8 + 8;
}

static inline u64 phyr_get_field(const struct phyr_head *h, int f,
				 const __le64 *bits, u32 bit)
{
	return h->base[f] + (phyr_get(bits, bit, h->width[f]) << h->shift[f]);
}

static inline struct phyr_entry phyr_get_entry(const struct phyr_head *h,
					       const __le64 *bits, u32 bit)
{
	return (struct phyr_entry){
		.addr = phyr_get_field(h, ADDR, bits, bit),
		.len = phyr_get_field(h, LEN, bits, bit + h->width[ADDR]),
	};
}

/* @offset: where the entry starts, counted in bytes from the leaf's start */
static void phyr_put_entry(const struct phyr_head *h, __le64 *bits, u32 i,
			   struct phyr_entry e, u64 offset)
{
	u32 bit = phyr_pos(h, i);

	phyr_put(bits, bit, h->width[ADDR],
		 (e.addr - h->base[ADDR]) >> h->shift[ADDR]);
	phyr_put(bits, bit + h->width[ADDR], h->width[LEN],
		 (e.len - h->base[LEN]) >> h->shift[LEN]);
	if (i % PHYR_RUN == 0 && phyr_sample(h))
		bits[phyr_run(h, i) / 64] = cpu_to_le64(offset);
}

static bool phyr_in_frame(const struct phyr_head *h, int f, u64 val)
{
	u64 diff = val - h->base[f];

	/* Below the base, the difference wraps around: decoding does so, too. */
	return !(diff & phyr_mask(h->shift[f])) &&
	       diff >> h->shift[f] <= phyr_mask(h->width[f]);
}

/* @diff: the bits in which the values differ */
static void phyr_fit_field(struct phyr_head *h, int f, u64 min, u64 max,
			   u64 diff)
{
	unsigned int shift = diff ? __ffs64(diff) : 0, width;
	u64 base, lo = min >> shift, hi = max >> shift;

	for (width = fls64(hi - lo); ; width++) {
		base = width > 3 ? lo & ~phyr_mask(width - 3) : lo;
		if (hi - base <= phyr_mask(width))
			break;
	}
	h->base[f] = base << shift | (min & phyr_mask(shift));
	h->shift[f] = shift;
	h->width[f] = width;
}

/* Make @h, a copy of the leaf's head, a frame of all its entries and of @e. */
static void phyr_fit(const struct phyr_leaf *leaf, struct phyr_entry e,
		     struct phyr_head *h)
{
	struct phyr_entry min = e, max = e, diff = {};
	u32 i;

	for (i = 0; i < leaf->h.count; i++) {
		struct phyr_entry o = phyr_get_entry(&leaf->h, leaf->bits,
						     phyr_pos(&leaf->h, i));

		min.addr = min(min.addr, o.addr);
		max.addr = max(max.addr, o.addr);
		diff.addr |= e.addr ^ o.addr;
		min.len = min(min.len, o.len);
		max.len = max(max.len, o.len);
		diff.len |= e.len ^ o.len;
	}
	phyr_fit_field(h, ADDR, min.addr, max.addr, diff.addr);
	phyr_fit_field(h, LEN, min.len, max.len, diff.len);
}

/*
 * Re-encode the leaf, which holds @bytes, with the frame @h.  Entries never
 * get shorter, so going backwards nothing is overwritten before it was read.
 */
static void phyr_recode(struct phyr_leaf *leaf, const struct phyr_head *h,
			u64 bytes)
{
	struct phyr_head old = leaf->h;
	u32 i = old.count;

	while (i--) {
		struct phyr_entry e = phyr_get_entry(&old, leaf->bits,
						     phyr_pos(&old, i));

		bytes -= e.len;
		phyr_put_entry(h, leaf->bits, i, e, bytes);
	}
	leaf->h = *h;
}

/* Blocks */

static size_t phyr_block_size(size_t need)
{
	return max_t(size_t, roundup_pow_of_two(need), PHYR_BLOCK_MIN);
}

static void phyr_block_free(struct phyr_list *l, void *block, size_t size)
{
	l->memory -= size;
	kfree(block);
}

/* Get a cleared block of *@size bytes, or more: *@size says how many. */
static void *phyr_block_alloc(struct phyr_list *l, size_t *size, gfp_t gfp)
{
	struct phyr_block *b;

	*size = phyr_block_size(*size);
	while ((b = l->pool)) {
		l->pool = b->next;
		if (b->size >= *size) {
			*size = b->size;
			memset(b, 0, sizeof(*b));
			return b;
		}
		phyr_block_free(l, b, b->size);
	}
	WARN_ON_ONCE(l->budget);

	b = kzalloc(*size, gfp);
	if (b)
		l->memory += *size;
	return b;
}

/* Free blocks of the pool until @end is its first. */
static void phyr_pool_free(struct phyr_list *l, struct phyr_block *end)
{
	while (l->pool != end) {
		struct phyr_block *b = l->pool;

		l->pool = b->next;
		phyr_block_free(l, b, b->size);
	}
}

static int phyr_pool_add(struct phyr_list *l, unsigned long nr, size_t size,
			 gfp_t gfp)
{
	struct phyr_block *b, *old = l->pool;

	while (nr--) {
		b = kzalloc(size, gfp);
		if (!b) {
			phyr_pool_free(l, old);
			return -ENOMEM;
		}
		l->memory += size;
		b->size = size;
		b->next = l->pool;
		l->pool = b;
	}
	return 0;
}

/* The tree */

/* The pointer to the rightmost block of a level. */
static void **phyr_edge(struct phyr_list *l, unsigned int level)
{
	void **p = &l->root;
	unsigned int h;

	for (h = l->height; h > level; h--) {
		struct phyr_node *node = *p;

		p = &node->slot[node->count - 1].child;
	}
	return p;
}

static size_t phyr_node_size(unsigned int count)
{
	return sizeof(struct phyr_node) + count * sizeof(struct phyr_slot);
}

static void phyr_node_add(struct phyr_node *node, u64 start, void *child)
{
	node->slot[node->count++] = (struct phyr_slot){ start, child };
}

/*
 * Append a leaf with the one entry @e.  The lowest @level of nodes that is not
 * full gets a slot more, in a larger block if need be; below it, new nodes
 * start.  If all are full, a new root goes on top.  All blocks are allocated
 * before the first change.
 */
static int phyr_add_leaf(struct phyr_list *l, struct phyr_entry e, gfp_t gfp)
{
	void *block[PHYR_HEIGHT_MAX + 2], *child, **edge = NULL;
	size_t size[PHYR_HEIGHT_MAX + 2];
	u64 start = l->bytes - e.len;
	unsigned int level, n, nr;
	struct phyr_node *node = NULL;
	struct phyr_leaf *leaf;

	for (level = 1; level <= l->height; level++) {
		edge = phyr_edge(l, level);
		node = *edge;
		if (node->count < PHYR_FANOUT)
			break;
	}
	if (level > PHYR_HEIGHT_MAX)
		return -ENOMEM;

	/* The leaf, a node for each full level, and maybe one on top. */
	for (n = 0; n < level; n++)
		size[n] = PHYR_BLOCK_MIN;
	nr = level;
	if (level <= l->height) {
		size[nr] = phyr_node_size(node->count + 1);
		if (size[nr] > node->size)
			nr++;
	} else if (l->root) {
		size[nr++] = PHYR_BLOCK_MIN;
	}

	for (n = 0; n < nr; n++) {
		block[n] = phyr_block_alloc(l, &size[n], gfp);
		if (!block[n]) {
			while (n--)
				phyr_block_free(l, block[n], size[n]);
			return -ENOMEM;
		}
	}

	leaf = block[0];
	leaf->h.base[ADDR] = e.addr;
	leaf->h.base[LEN] = e.len;
	leaf->h.count = 1;
	leaf->h.size = size[0];
	l->leaf = leaf;
	l->leaf_start = start;

	child = leaf;
	for (n = 1; n < level; n++) {
		node = block[n];
		node->size = size[n];
		phyr_node_add(node, start, child);
		child = node;
	}

	if (level <= l->height) {
		node = *edge;
		if (nr > level) {
			memcpy(block[level], node, node->size);
			phyr_block_free(l, node, node->size);
			node = *edge = block[level];
			node->size = size[level];
		}
		phyr_node_add(node, start, child);
	} else if (l->root) {
		node = block[level];
		node->size = size[level];
		phyr_node_add(node, l->first.len, l->root);
		phyr_node_add(node, start, child);
		l->root = node;
		l->height++;
	} else {
		l->root = child;
	}
	return 0;
}

/* Move the last leaf to a block that has room for @size bytes. */
static int phyr_grow_leaf(struct phyr_list *l, size_t size, gfp_t gfp)
{
	struct phyr_leaf *old = l->leaf, *leaf;

	leaf = phyr_block_alloc(l, &size, gfp);
	if (!leaf)
		return -ENOMEM;
	memcpy(leaf, old, old->h.size);
	leaf->h.size = size;
	*phyr_edge(l, 0) = leaf;
	l->leaf = leaf;
	phyr_block_free(l, old, old->h.size);
	return 0;
}

/*
 * Say where in the last leaf the next entry goes, and how many can follow each
 * other there: until the block is full, or a sample is due.
 */
static void phyr_set_room(struct phyr_list *l)
{
	const struct phyr_head *h = &l->leaf->h;
	u32 end = (h->size - sizeof(struct phyr_leaf) - 8) * 8;
	u32 width = phyr_width(h), room = PHYR_LEAF_MAX - h->count;

	l->bit = phyr_pos(h, h->count);
	if (phyr_sample(h))
		room = round_up(h->count, PHYR_RUN) - h->count;
	if (width > 64 || l->bit > end)
		room = 0;
	else if (width)
		room = min(room, (end - l->bit) / width);
	l->room = room;
}

/* phyr_push() where that takes no more than writing some bits into the last leaf. */
static __always_inline bool phyr_push_fast(struct phyr_list *l)
{
	u64 a = l->last.addr, n = l->last.len;
	unsigned int bit = l->bit;
	struct phyr_head *h;
	__le64 *w;

	if (!l->room)
		return false;

	/* What the shift would lose goes to the top: out of the frame. */
	h = &l->leaf->h;
	a = ror64(a - h->base[ADDR], h->shift[ADDR]);
	if (a > phyr_mask(h->width[ADDR]))
		return false;
	n -= h->base[LEN];
	if (n) {
		n = ror64(n, h->shift[LEN]);
		if (n > phyr_mask(h->width[LEN]))
			return false;
		a |= n << h->width[ADDR];
	}

	/* Behind the last entry all bits are 0. */
	w = l->leaf->bits + bit / 64;
	w[0] |= cpu_to_le64(a << bit % 64);
	w[1] |= cpu_to_le64(a >> 1 >> (63 - bit % 64));
	l->bit = bit + phyr_width(h);
	l->room--;
	h->count++;
	return true;
}

static int phyr_push_leaf(struct phyr_list *l, struct phyr_entry e, gfp_t gfp)
{
	struct phyr_leaf *leaf = l->leaf;
	u64 offset = l->bytes - e.len - l->leaf_start;
	struct phyr_head h;
	bool fits;
	size_t size;

	if (!leaf || leaf->h.count == PHYR_LEAF_MAX)
		return phyr_add_leaf(l, e, gfp);

	h = leaf->h;
	fits = phyr_in_frame(&h, ADDR, e.addr) && phyr_in_frame(&h, LEN, e.len);
	if (!fits)
		phyr_fit(leaf, e, &h);

	size = phyr_leaf_size(&h, h.count + 1);
	if (size > h.size) {
		if (size > PHYR_LIST_LEAF)
			return phyr_add_leaf(l, e, gfp);
		/*
		 * A new leaf is cheaper if the wider frame would take all that
		 * is free in this one and a small block more.  Not if preloaded:
		 * that counts on full leaves.
		 */
		if (!l->budget && phyr_leaf_size(&h, h.count) >
				  h.size + PHYR_BLOCK_MIN)
			return phyr_add_leaf(l, e, gfp);
		if (phyr_grow_leaf(l, size, gfp))
			return -ENOMEM;
		leaf = l->leaf;
		h.size = leaf->h.size;
	}
	if (!fits)
		phyr_recode(leaf, &h, offset);
	phyr_put_entry(&h, leaf->bits, h.count, e, offset);
	leaf->h.count++;
	return 0;
}

/* Put the last entry until now where entries before the last one are. */
static noinline int phyr_push(struct phyr_list *l, gfp_t gfp)
{
	if (!l->entries)
		return 0;
	if (l->entries == 1) {
		l->first = l->last;
		return 0;
	}
	if (phyr_push_leaf(l, l->last, gfp))
		return -ENOMEM;
	phyr_set_room(l);
	return 0;
}

static __always_inline int phyr_list_add(struct phyr_list *l,
					 struct phyr_entry e, bool merge,
					 gfp_t gfp)
{
	if (!e.len || e.len - 1 > U64_MAX - e.addr || e.len > U64_MAX - l->bytes)
		return -EINVAL;

	/* A range that ends at 2^64 has no neighbour at 0, nor has an empty list. */
	if (l->last.addr + l->last.len == e.addr && merge && !l->closed && e.addr) {
		l->last.len += e.len;
	} else {
		if (!phyr_push_fast(l) && phyr_push(l, gfp))
			return -ENOMEM;
		l->last = e;
		l->closed = !merge;
		l->entries++;
	}
	l->bytes += e.len;
	if (l->budget && !--l->budget)
		phyr_pool_free(l, NULL);
	return 0;
}

/**
 * phyr_list_append() - append a range, merging it with the last one
 * @l: list
 * @addr: first address
 * @len: length in bytes
 * @gfp: how to allocate memory, unless it was preloaded
 *
 * The range becomes part of the last entry if it starts where that ends, and
 * that was not appended with phyr_list_append_entry().
 *
 * Context: Any context that @gfp is for.  The caller keeps others from using
 * the list meanwhile.
 * Return: 0, or with the list unchanged
 *
 * * -ENOMEM - no memory
 * * -EINVAL - @len is 0, the range wraps around, or the lengths of all ranges
 *   of the list would add up to 2^64 or more
 */
int phyr_list_append(struct phyr_list *l, u64 addr, u64 len, gfp_t gfp)
{
	return phyr_list_add(l, (struct phyr_entry){ addr, len }, true, gfp);
}
EXPORT_SYMBOL_GPL(phyr_list_append);

/**
 * phyr_list_append_entry() - append a range that stays an entry of its own
 * @l: list
 * @addr: first address
 * @len: length in bytes
 * @gfp: how to allocate memory, unless it was preloaded
 *
 * Neither is the range merged with the last one, nor a later one with it.
 *
 * Context: As phyr_list_append().
 * Return: As phyr_list_append().
 */
int phyr_list_append_entry(struct phyr_list *l, u64 addr, u64 len, gfp_t gfp)
{
	return phyr_list_add(l, (struct phyr_entry){ addr, len }, false, gfp);
}
EXPORT_SYMBOL_GPL(phyr_list_append_entry);

/* Blocks that @nr more entries can need, if they need more than one leaf. */
static unsigned long phyr_worst_blocks(const struct phyr_list *l,
				       unsigned long nr)
{
	unsigned long blocks;
	unsigned int level;

	/* The last leaf may grow once; new ones are full before the next. */
	nr = nr / PHYR_LEAF_WORST + 1;
	blocks = nr + 1;

	/*
	 * So may the last node of each level; the old and the new nodes of the
	 * topmost level may need a root.
	 */
	for (level = 1; level <= l->height || nr > 1; level++) {
		nr = nr / PHYR_FANOUT + 1;
		blocks += nr + 1;
	}
	return blocks + 2;
}

/**
 * phyr_list_preload() - allocate now what coming appends can need
 * @l: list
 * @nr: number of appends
 * @gfp: how to allocate memory
 *
 * The next @nr calls of phyr_list_append() or phyr_list_append_entry() will
 * neither allocate memory nor return -ENOMEM.  Memory that turned out not to
 * be needed is freed at the end of the last of them.  What is allocated is for
 * the worst case, up to 17 bytes an entry.
 *
 * Preloading does not add up: after two calls the larger of the two numbers
 * counts, less the appends between them.
 *
 * Context: As phyr_list_append().
 * Return: 0, or -ENOMEM with the list unchanged
 */
int phyr_list_preload(struct phyr_list *l, unsigned long nr, gfp_t gfp)
{
	unsigned long pushes, count = l->leaf ? l->leaf->h.count : 0;
	struct phyr_block *b;
	int err = 0;

	if (nr <= l->budget)
		return 0;

	/* The first two entries go to struct phyr_list. */
	pushes = nr - min(nr, 2 - min(l->entries, 2UL));

	if (pushes && pushes <= PHYR_LEAF_WORST &&
	    pushes + count <= PHYR_LEAF_WORST) {
		struct phyr_head h = { .width = { 64, 64 } };
		size_t size = phyr_leaf_size(&h, pushes + count);

		size = phyr_block_size(size);
		b = l->pool;
		if ((!l->leaf || l->leaf->h.size < size) &&
		    (!b || b->size < size))
			err = phyr_pool_add(l, 1, size, gfp);
	} else if (pushes) {
		unsigned long blocks = phyr_worst_blocks(l, pushes);

		for (b = l->pool; b && blocks; b = b->next)
			blocks -= b->size == PHYR_LIST_LEAF;
		err = phyr_pool_add(l, blocks, PHYR_LIST_LEAF, gfp);
	}
	if (!err)
		l->budget = nr;
	return err;
}
EXPORT_SYMBOL_GPL(phyr_list_preload);

static void phyr_free_tree(void *p, unsigned int height)
{
	struct phyr_node *node = p;
	unsigned int i;

	if (height)
		for (i = 0; i < node->count; i++)
			phyr_free_tree(node->slot[i].child, height - 1);
	kfree(p);
}

/**
 * phyr_list_free() - make a list empty
 * @l: list
 *
 * All memory is freed, preloaded memory too.  The list may be used again.
 *
 * Context: Any context.  The caller keeps others from using the list
 * meanwhile.
 */
void phyr_list_free(struct phyr_list *l)
{
	phyr_pool_free(l, NULL);
	phyr_free_tree(l->root, l->height);
	phyr_list_init(l);
}
EXPORT_SYMBOL_GPL(phyr_list_free);

/* Iteration */

/* Index of the last slot that starts at or before @offset. */
static unsigned int phyr_find_slot(const struct phyr_node *node, u64 offset)
{
	unsigned int lo = 0, hi = node->count;

	while (hi - lo > 1) {
		unsigned int mid = (lo + hi) / 2;

		if (node->slot[mid].start <= offset)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

/* Byte offset in the leaf of the run of entry @i; only if there are samples. */
static u64 phyr_run_start(const struct phyr_leaf *leaf, unsigned int i)
{
	return le64_to_cpu(leaf->bits[phyr_run(&leaf->h, i) / 64]);
}

/* Index of the first entry of the run that holds byte @offset of the leaf. */
static unsigned int phyr_find_run(const struct phyr_leaf *leaf, u64 offset)
{
	unsigned int lo = 0, hi = DIV_ROUND_UP(leaf->h.count, PHYR_RUN);

	while (hi - lo > 1) {
		unsigned int mid = (lo + hi) / 2;

		if (phyr_run_start(leaf, mid * PHYR_RUN) <= offset)
			lo = mid;
		else
			hi = mid;
	}
	return lo * PHYR_RUN;
}

/* Put the iterator on entry @i of the leaf. */
static void phyr_iter_set(struct phyr_list_iter *it,
			  const struct phyr_leaf *leaf, unsigned int i)
{
	const struct phyr_head *h = &leaf->h;
	int f;

	it->leaf = leaf;
	it->index = i;
	it->stop = h->count;
	if (phyr_sample(h))
		it->stop = min(it->stop, round_down(i, PHYR_RUN) + PHYR_RUN);
	if (h->width[ADDR] > PHYR_FAST || h->width[LEN] > PHYR_FAST)
		it->stop = i + 1;
	it->bit = phyr_pos(h, i);
	it->entry = phyr_get_entry(h, leaf->bits, it->bit);
	for (f = ADDR; f <= LEN; f++)
		it->mask[f] = phyr_mask(h->width[f]) << h->shift[f];
}

/* Put the iterator on an entry that is not in a leaf. */
static void phyr_iter_set_entry(struct phyr_list_iter *it, struct phyr_entry e,
				u64 next)
{
	it->leaf = NULL;
	it->index = 0;
	it->stop = 0;
	it->entry = e;
	it->next = next;
}

/**
 * phyr_list_iter_seek() - put an iterator on the range that holds a byte
 * @it: iterator, need not be initialised
 * @l: list
 * @offset: offset of the byte from the start of the list, over all ranges
 *
 * O(log n).  Not valid after it if @offset is past the end.
 *
 * Context: Any context.
 * Return: offset of the byte in the range, 0 past the end
 */
u64 phyr_list_iter_seek(struct phyr_list_iter *it, const struct phyr_list *l,
			u64 offset)
{
	u64 start = l->first.len, next = l->bytes - l->last.len;
	const struct phyr_leaf *leaf;
	const void *p = l->root;
	unsigned int h, i;

	it->list = l;
	if (offset >= next) {
		bool end = offset >= l->bytes;

		phyr_iter_set_entry(it, end ? (struct phyr_entry){} : l->last,
				    l->bytes);
		return end ? 0 : offset - next;
	}
	if (offset < start) {
		phyr_iter_set_entry(it, l->first, start);
		return offset;
	}

	for (h = l->height; h; h--) {
		const struct phyr_node *node = p;

		i = phyr_find_slot(node, offset);
		start = node->slot[i].start;
		if (i + 1 < node->count)
			next = node->slot[i + 1].start;
		p = node->slot[i].child;
	}

	leaf = p;
	it->next = next;
	offset -= start;
	if (!phyr_sample(&leaf->h)) {
		i = div64_u64_rem(offset, leaf->h.base[LEN], &offset);
		phyr_iter_set(it, leaf, i);
		return offset;
	}

	i = phyr_find_run(leaf, offset);
	offset -= phyr_run_start(leaf, i);
	phyr_iter_set(it, leaf, i);
	while (offset >= it->entry.len) {
		offset -= it->entry.len;
		phyr_list_iter_next(it);
	}
	return offset;
}
EXPORT_SYMBOL_GPL(phyr_list_iter_seek);

/**
 * phyr_list_iter_start() - put an iterator on the first range
 * @it: iterator, need not be initialised
 * @l: list
 *
 * Not valid after it if the list is empty.
 *
 * Context: Any context.
 */
void phyr_list_iter_start(struct phyr_list_iter *it, const struct phyr_list *l)
{
	phyr_list_iter_seek(it, l, 0);
}
EXPORT_SYMBOL_GPL(phyr_list_iter_start);

static void phyr_iter_next_run(struct phyr_list_iter *it)
{
	if (it->leaf && it->index < it->leaf->h.count)
		phyr_iter_set(it, it->leaf, it->index);
	else
		phyr_list_iter_seek(it, it->list, it->next);
}

/**
 * phyr_list_iter_next() - go to the next range
 * @it: iterator, valid
 *
 * O(1) on average.
 *
 * Context: Any context.
 */
void phyr_list_iter_next(struct phyr_list_iter *it)
{
	const struct phyr_leaf *leaf = it->leaf;
	const struct phyr_head *h;

	if (unlikely(++it->index >= it->stop)) {
		phyr_iter_next_run(it);
		return;
	}

	h = &leaf->h;
	it->bit += phyr_width(h);
	it->entry.addr = h->base[ADDR] +
		phyr_get_fast(leaf->bits, it->bit, h->shift[ADDR],
			      it->mask[ADDR]);
	/* Equal lengths are there since the leaf's first entry. */
	if (h->width[LEN])
		it->entry.len = h->base[LEN] +
			phyr_get_fast(leaf->bits, it->bit + h->width[ADDR],
				      h->shift[LEN], it->mask[LEN]);
}
EXPORT_SYMBOL_GPL(phyr_list_iter_next);
