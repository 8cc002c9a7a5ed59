#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Each handle that a converted file unmaps or syncs is filled somewhere: what the
# proof of identical code cannot see.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
. "$(dirname "$0")/lib.sh"
repo=$top
. "$top/scripts/lib/common.sh"
# shellcheck source=/dev/null
. "$top/scripts/lib/migrate.sh"

# found FILE... - what nothing fills, as LINE HANDLE
found() {
	_own=$1
	shift
	awk -f "$top/scripts/lib/handles.awk" what=converted "$_own" what=header "$@" | cut -f2,3 | tr "\t" " " >actual
}

want() {
	cat >expect
	test_cmp expect actual
}

test_expect_success 'a local handle is known by function and name' '
	cat >a.c <<-\EOF &&
	int map(struct device *dev, struct scatterlist *sgl)
	{
		struct range_dma r;

		if (dma_map_range_sg(dev, sgl, count(sgl, 1), &r, 1, 0))
			return 1;
		dma_unmap_range_sg(dev, sgl, 2, &r, 1, 0);
		return 0;
	}

	void unmap(struct device *dev, struct scatterlist *sgl)
	{
		struct range_dma r;

		dma_sync_range_sg_for_cpu(dev, sgl, 2, &r, 1);
		dma_unmap_range_sg(dev, sgl, 2, &r, 1, 0);
	}
	EOF
	found a.c &&
	want <<-\EOF
	15 &r
	16 &r
	EOF
'

test_expect_success 'a handle in a struct is known by the type of the struct' '
	cat >b.c <<-\EOF &&
	struct job { struct scatterlist *sg; struct range_dma range; };
	struct done {
		union {
			struct range_dma range;
			int x;
		} u;
	};
	int map(struct job *job)
	{
		return dma_map_range_sg(job->dev, job->sg, 2, &job->range, 1, 0);
	}
	void unmap(struct job *a, struct done *b)
	{
		dma_unmap_range_sg(a->dev, a->sg, 2, &a->range, 1, 0);
		dma_unmap_range_sg(a->dev, a->sg, 2, &b->range, 1, 0);
	}
	EOF
	found b.c &&
	want <<-\EOF
	15 &b->range
	EOF
'

test_expect_success 'the type is followed through members, also those of a header' '
	cat >h.h <<-\EOF &&
	struct engine { struct req *req, *list[4]; struct { struct pool pool; } u; };
	struct pool { struct range_dma src_range; };
	EOF
	cat >c.c <<-\EOF &&
	struct req { struct range_dma src_range, dst_range; };
	int map(struct req *r)
	{
		return dma_map_range_sg(r->dev, r->src, 2, &r->src_range, 1, 0);
	}
	void unmap(struct engine *e)
	{
		dma_unmap_range_sg(e->dev, e->src, 2, &e->req->src_range, 1, 0);
		dma_unmap_range_sg(e->dev, e->dst, 2, &e->req->dst_range, 1, 0);
		dma_unmap_range_sg(e->dev, e->dst, 2, &e->list[e->i].src_range, 1, 0);
		dma_unmap_range_sg(e->dev, e->dst, 2, &e->u.pool.src_range, 1, 0);
		dma_unmap_range_sg(e->dev, e->dst, 2, &req_of(e)->src_range, 1, 0);
	}
	EOF
	found c.c h.h &&
	want <<-\EOF
	9 &e->req->dst_range
	11 &e->u.pool.src_range
	EOF
'

test_expect_success 'an element of an array of handles is the array' '
	cat >d.c <<-\EOF &&
	struct q { struct range_dma range[4]; };
	void unmap(struct q *q, int i)
	{
		dma_unmap_range_sg(q->dev, q->sg[i], 2, &q->range[i + 1], 1, 0);
	}
	EOF
	found d.c &&
	want <<-\EOF &&
	4 &q->range[i+1]
	EOF
	echo "int map(struct q *q) { return dma_map_range_sg(q->dev, q->sg[0], 2, &q->range[0], 1, 0); }" >>d.c &&
	found d.c &&
	want </dev/null
'

test_expect_success 'a handle that was given is the business of the caller' '
	cat >e.c <<-\EOF &&
	void unmap(struct device *dev, struct scatterlist *sgl, struct range_dma *r)
	{
		dma_unmap_range_sg(dev, sgl, 2, r, 1, 0);
	}
	EOF
	found e.c &&
	want </dev/null
'

test_expect_success 'what a function does with the handle it is given happens where it is called' '
	cat >i.c <<-\EOF &&
	struct ctx { struct range_dma src_range, dst_range; };
	static int fill(struct device *dev, int (*f)(int, int), struct range_dma *r, int n)
	{
		return dma_map_range_sg(dev, sgl, n, r, 1, 0);
	}
	static void drop(struct range_dma *r, struct range_dma *unused, int n)
	{
		dma_unmap_range_sg(dev, sgl, n, r, 1, 0);
	}
	void unmap(struct ctx *c)
	{
		drop(&c->src_range, &c->dst_range, 1);
		drop(&c->dst_range, &c->src_range, 1);
	}
	int map(struct ctx *c)
	{
		return fill(c->dev, c->f, &c->src_range, size(1, 2));
	}
	EOF
	found i.c &&
	want <<-\EOF
	13 &c->dst_range
	EOF
'

test_expect_success 'comments, strings and both arms of an #if do not confuse it' '
	cat >f.c <<-\EOF &&
	int map(struct device *dev)
	{
		struct range_dma r;	/* dma_map_range_sg(dev, sgl, 2, &r, 1, 0) */
	#define MAP	dma_map_range_sg(dev, sgl, 2, &r, 1, 0)
	#ifdef A
		if (x) {
	#else
		if (y) {
	#endif
			say("dma_map_range_sg(dev, sgl, 2, &r, 1, 0)");
			dma_unmap_range_sg(dev, sgl, 2, &r, 1, 0);
		}
	}
	int other(struct device *dev)
	{
		struct range_dma r;

		return dma_map_range_sg(dev, sgl, 2, &r, 1, 0);
	}
	EOF
	found f.c &&
	want <<-\EOF
	11 &r
	EOF
'

test_expect_success 'a command is filled by a map of its owner, old or new' '
	echo "void done(struct scsi_cmnd *cmd) { scsi_unmap_range(cmd); }" >g.c &&
	found g.c &&
	want <<-\EOF &&
	1 of the command
	EOF
	for map in scsi_map_range scsi_map_range_count scsi_dma_map; do
		echo "int map(struct scsi_cmnd *cmd) { return $map(cmd); }" >g2.c &&
		found g.c g2.c &&
		want </dev/null || return 1
	done
'

test_expect_success 'the data of an MMC request, too, and not by a map of a command' '
	echo "void done(struct mmc_data *d) { mmc_unmap_range(dev, d, 1); }" >h.c &&
	echo "int map(struct scsi_cmnd *cmd) { return scsi_map_range(cmd); }" >h2.c &&
	found h.c h2.c &&
	want <<-\EOF &&
	1 of the request
	EOF
	for map in mmc_map_range mmc_map_range_count; do
		echo "int map(struct mmc_data *d) { return $map(dev, d, 1); }" >h2.c &&
		found h.c h2.c &&
		want </dev/null || return 1
	done
'

test_expect_success 'each owner has calls of its own, which fill no other handle' '
	while read -r use fill; do
		echo "void done(struct x *x) { $use(dev, x, 1); }" >o.c &&
		echo "int map(struct x *x) { return $fill(dev, x, 1); }" >o2.c &&
		found o.c h2.c && test -s actual && found o.c o2.c && want </dev/null || return 1
	done <<-\EOF
	scsi_unmap_range scsi_map_range_dev_count
	scsi_unmap_range_dev scsi_map_range_dev
	scsi_unmap_prot_range scsi_map_prot_range_count
	sas_unmap_range sas_map_range_count
	bsg_unmap_range bsg_map_range
	bsg_unmap_entry bsg_map_entry
	urb_unmap_range urb_map_range_count
	usb_request_unmap_range usb_request_map_range_count
	EOF
'

test_expect_success 'setup: a directory of converted files' '
	linux=$tmp/tree tmpd=$tmp &&
	mkdir -p tree/drivers/x tree/drivers/y ra rb &&
	echo "struct job { struct range_dma range; };" >tree/drivers/x/job.h &&
	echo "void unmap(struct job *j) { dma_unmap_range_sg(j->dev, j->sg, 2, &j->range, 1, 0); }" >ra/conv.c &&
	echo "int map(struct job *k) { return dma_map_range_sg(k->dev, k->sg, 2, &k->range, 1, 0); }" >rb/conv.c
'

test_expect_success 'another converted file of the directory may fill it, one elsewhere not' '
	printf "%s\t%s\n" drivers/x/a.c "$tmp/ra" drivers/x/b.c "$tmp/rb" >changed &&
	migrate_handles 2>err && test_cmp /dev/null err &&
	printf "%s\t%s\n" drivers/x/a.c ok drivers/x/b.c - >expect && test_cmp expect handles &&
	printf "%s\t%s\n" drivers/x/a.c "$tmp/ra" drivers/y/b.c "$tmp/rb" >changed &&
	migrate_handles 2>err &&
	printf "%s\t%s\n" drivers/x/a.c unfilled:1 drivers/y/b.c - >expect && test_cmp expect handles &&
	test_grep "drivers/x/a.c:1: dma_unmap_range_sg() gets the handle &j->range, which nothing fills" err
'

test_expect_success 'each text has its own struct where two have one of the same name' '
	cat >n1.c <<-\EOF &&
	struct box { struct one *in; };
	int map(struct box *b) { return dma_map_range_sg(b->dev, b->sg, 2, &b->in->range, 1, 0); }
	void unmap(struct one *o) { dma_unmap_range_sg(o->dev, o->sg, 2, &o->range, 1, 0); }
	EOF
	sed s/one/two/g n1.c >n2.c &&
	found n1.c n2.c && want </dev/null
'

test_expect_success 'an unfilled handle is a finding' '
	row="f\t1\t0\t0\t1\t0\t0\t-\tok\tok\tidentical:x\tok\tx\t-\tr" &&
	printf "head\n$row\tok\n" >table &&
	findings table &&
	printf "head\n$row\tunfilled:1\n" >table &&
	! findings table
'

test_done
