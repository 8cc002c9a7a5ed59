#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# census --border: what is on the map, what is not, and runs that are disturbed.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run
. "$(dirname "$0")/lib.sh"
. "$top/tests/fake-tree.sh"

XDG_CACHE_HOME=$tmp/cache
export XDG_CACHE_HOME
sg2phyr=$top/scripts/sg2phyr

real_timeout=$(command -v timeout)
export real_timeout

# map EXIT PATH... - the map of a path of ./tree, without its head, in ./map
map() {
	_want=$1
	shift
	test_exit "$_want" "$sg2phyr" census --border -s --linux tree "$@" >table 2>err &&
	head -n 1 table | grep -q "^path	line	col	unit	dir	kind	name	peer	where	carries	n	bridge$" &&
	sed 1d table >map
}

# rows - of ./map: line:col dir kind name peer carries
rows() {
	awk -F'\t' '{ print $2 ":" $3, $5, $6, $7, $8, $10 }' map
}

# A core that owns a list, the header of it, and the unit of a driver.
core_tree() {
	fake_tree tree 7 3 &&
	mkdir -p tree/drivers/core tree/drivers/user/deep tree/lib &&
	echo "obj-y += core.o" >tree/drivers/core/Makefile &&
	echo "obj-y += user.o" >tree/drivers/user/Makefile &&
	cat >tree/include/linux/scatterlist.h <<-\EOT &&
	struct scatterlist { unsigned int length; };
	struct sg_table { struct scatterlist *sgl; };
	void sg_init_one(struct scatterlist *sg, const void *buf, unsigned int n);
	#define for_each_sg(l, sg, n, i) for (i = 0, sg = (l); i < (n); i++, sg = sg_next(sg))
	struct scatterlist *sg_next(struct scatterlist *sg);
	EOT
	cat >tree/include/linux/core.h <<-\EOT &&
	typedef struct scatterlist *core_list_t;
	struct core_data { struct sg_table table; };
	struct core_req {
		struct scatterlist *sg;
		int n;
		struct core_data data;
		struct { core_list_t more; };
	};
	struct core_ops {
		int (*run)(struct scatterlist *sg, int n);
		struct sg_table *(*get)(void);
		int (*start)(struct core_req *req);
		int (*stop)(int how);
	};
	struct core_dev { const struct core_ops *ops; struct core_req *req; };
	int core_submit(struct core_dev *dev, struct scatterlist *sg, int n);
	struct scatterlist *core_list(int which);
	int core_start(struct core_req *req);
	int core_plain(int n);
	static inline struct sg_table *core_table(struct core_req *req)
	{
		return &req->data.table;
	}
	#define core_send(dev, list) core_submit(dev, list, 1)
	#define core_twice(dev, list) do { core_send(dev, (list)); } while (0)
	EOT
	cat >tree/drivers/core/core.c <<-\EOT
	#include <linux/core.h>
	int core_submit(struct core_dev *dev, struct scatterlist *sg, int n)
	{
		return dev->ops->run(sg, n);
	}
	struct scatterlist *core_list(int which)
	{
		return which ? first : second;
	}
	int core_start(struct core_req *req)
	{
		return core_submit(req->dev, req->sg, req->n);
	}
	int core_plain(int n)
	{
		return n;
	}
	EOT
}

test_expect_success 'calls, returns, fields and callbacks: each with its place' '
	core_tree &&
	cat >tree/drivers/user/user.c <<-\EOT &&
	#include <linux/core.h>

	static int user_run(struct scatterlist *sg, int n)
	{
		return 0;
	}

	static const struct core_ops user_ops = {
		.run	= user_run,
		.get	= user_get,
		.start	= user_start,
		.stop	= user_stop,
	};

	void user_work(struct core_dev *dev, struct core_req *req)
	{
		struct scatterlist *sg = core_list(2);

		core_submit(dev, sg, 1);
		req->sg = sg;
		core_start(req);
		dev->ops->run(dev->req->sg, 1);
		core_plain(req->n);
	}
	EOT
	map 0 drivers/user &&
	rows >got &&
	cat >want <<-\EOT &&
	9:2 IN callback core_ops.run drivers/core scatterlist
	10:2 OUT callback core_ops.get drivers/core sg_table
	11:2 IN callback core_ops.start drivers/core in core_req
	17:26 IN return core_list drivers/core scatterlist
	19:1 OUT call core_submit drivers/core scatterlist
	20:6 OUT field core_req.sg drivers/core scatterlist
	21:1 OUT call core_start drivers/core in core_req
	22:11 OUT callback core_ops.run drivers/core scatterlist
	22:25 IN field core_req.sg drivers/core scatterlist
	EOT
	test_cmp want got
'

test_expect_success 'where: the definition, not the prototype; the bridges we have' '
	test_grep "	core_submit	drivers/core	drivers/core/core.c:2	" map &&
	test_grep "	core_req.sg	drivers/core	include/linux/core.h:4	" map &&
	test_grep "IN	return	core_list	.*	range_cpu_of_sg,range_dma_of_sg$" map &&
	test_grep "in core_req	1	none$" map &&
	for b in $(sed 1d table | cut -f12 | tr , "\n" | sort -u); do
		case $b in none|-) continue ;; esac
		grep -rqE "(^|[^_[:alnum:]])$b[(]" "$top/compat/overlay/include" "$top/kernel-series/overlay/include" ||
			{ echo "$b is not declared"; return 1; }
	done
'

test_expect_success 'the other side: exported functions, members and ops, with their users' '
	map 0 drivers/core include/linux/core.h &&
	awk -F"\t" "{ print \$1 \":\" \$2, \$5, \$6, \$7, \$8, \$9, \$11 }" map >got &&
	cat >want <<-\EOT &&
	drivers/core/core.c:2 IN export core_submit drivers/user drivers/user/user.c:19 1
	drivers/core/core.c:6 OUT export core_list drivers/user drivers/user/user.c:17 1
	include/linux/core.h:4 IN member core_req.sg drivers/user drivers/user/user.c:20 1
	include/linux/core.h:4 OUT member core_req.sg drivers/user drivers/user/user.c:22 1
	include/linux/core.h:10 IN ops core_ops.run drivers/user drivers/user/user.c:22 1
	include/linux/core.h:10 OUT ops core_ops.run drivers/user drivers/user/user.c:9 1
	include/linux/core.h:11 IN ops core_ops.get drivers/user drivers/user/user.c:10 1
	EOT
	test_cmp want got
'

test_expect_success 'typedefs, macros, inlines, casts, container_of, chains and designated members' '
	cat >tree/drivers/user/user.c <<-\EOT &&
	struct user { struct core_req req; struct core_dev *dev; };
	typedef struct user user_t;
	#define user_dev(u) ((u)->dev)
	#define USER_GO(u, l) core_submit((u)->dev, l, 2)

	static void a(user_t *u, void *p)
	{
		core_send(u->dev, p);
		core_twice(u->dev, p);
		core_table(&u->req);
		use(((struct core_req *)p)->more);
		use(container_of(p, struct user, req)->req.sg);
		if (u->req.data.table.sgl)
			u->dev->req[3].sg = NULL;
	}

	int b(void)
	{
		struct core_req on_stack = { .n = 1, .sg = NULL }, *other = get();
		struct core_ops *ops;

		other->sg++;
		return a(&(struct core_req){ .more = p }) ? 0 : 1;
	}

	static struct core_dev devs[] = {
		[1] = { .ops = &(const struct core_ops) { .run = r, .get = NULL } },
	};
	EOT
	map 0 drivers/user && rows >got &&
	cat >want <<-\EOT &&
	4:23 OUT call core_submit drivers/core scatterlist
	8:1 OUT call core_send drivers/core scatterlist
	9:1 OUT call core_twice drivers/core scatterlist
	10:1 IN return core_table drivers/core sg_table
	10:1 OUT call core_table drivers/core in core_req
	11:29 IN field core_req.more drivers/core scatterlist
	12:44 IN field core_req.sg drivers/core scatterlist
	13:17 IN field core_data.table drivers/core sg_table
	14:16 OUT field core_req.sg drivers/core scatterlist
	19:39 OUT field core_req.sg drivers/core scatterlist
	22:8 IN field core_req.sg drivers/core scatterlist
	23:31 OUT field core_req.more drivers/core scatterlist
	27:44 IN callback core_ops.run drivers/core scatterlist
	EOT
	test_cmp want got
'

test_expect_success 'near misses: no row' '
	cat >tree/drivers/user/user.c <<-\EOT &&
	/* core_submit(dev, sg, 1); req->sg = core_list(1) */
	struct core_req { struct scatterlist *sg; };
	static int core_submit(struct core_dev *dev, struct scatterlist *sg, int n);
	static int core_submit(struct core_dev *dev, struct scatterlist *sg, int n)
	{
		return sg->length;
	}

	int near(struct core_req *req, int (*core_list)(int))
	{
		struct scatterlist *sg = core_list(1);
		const char *s = "core_list(1) req->sg core_send(a, b)";

		core_submit(NULL, req->sg, 1);
		core_submit(NULL, sg, sizeof(core_list(1)));
		core_plain(sg->length);
	}

	int core_lists(struct scatterlist *sg);
	int deep(struct scatterlist *sg);
	static int here(struct scatterlist *sg)
	{
		return deep(sg) + core_lists(sg) + core_listing(sg);
	}
	EOT
	echo "int deep(struct scatterlist *sg) { return 0; }" >tree/drivers/user/deep/deep.c &&
	map 0 drivers/user && test_cmp /dev/null map
'

test_expect_success 'both branches of an #if are read, with their braces; under #if 0 is lost, named' '
	cat >tree/drivers/user/user.c <<-\EOT &&
	int f(struct core_req *req)
	{
	#ifdef CONFIG_A
		if (core_list(1)) {
	#elif defined(B)
		while (core_list(2)) {
	#else
		for (;;) {
	#endif
			use(req->sg);
		}
	}
	#if 0
	int g(void) { return core_list(0) - isn'"'"'t; }
	#endif
	int h(void) { return !core_list(3); }
	EOT
	map 1 drivers/user && rows >got &&
	cat >want <<-\EOT &&
	4:5 IN return core_list drivers/core scatterlist
	6:8 IN return core_list drivers/core scatterlist
	10:10 IN field core_req.sg drivers/core scatterlist
	14:0 LOST if0 core_list - -
	16:23 IN return core_list drivers/core scatterlist
	EOT
	test_cmp want got && test_grep "warning: lost.*: 1 if0" err
'

test_expect_success 'the scatterlist library is no border, and is counted apart' '
	# TABs are a column each
	printf "void f(struct scatterlist *l, struct sg_table *t)\n{\n\tstruct scatterlist *sg;\n\n\tfor_each_sg(t->sgl, sg, 3, i)\n\t\tsg_init_one(sg, b, sg->length);\n}\n" \
		>tree/drivers/user/user.c &&
	map 0 drivers/user && cut -f2,3,5-8 map | tr "\t" " " >got &&
	cat >want <<-\EOT &&
	5 2 LIB call for_each_sg -
	6 3 LIB call sg_init_one -
	EOT
	test_cmp want got
'

test_expect_success 'a member of we know not what, that may be a list, is lost' '
	cat >tree/drivers/user/user.c <<-\EOT &&
	int f(void) { return nobody_knows->sg_or_so + some_list()->sg + ((struct gone *)p)->more; }
	EOT
	map 1 drivers/user && cut -f2,5-7 map | tr "\t" " " >got &&
	printf "1 LOST no-struct more\n1 LOST untyped sg\n" >want &&
	test_cmp want got && test_grep "1 no-struct, 1 untyped" err
'

test_expect_success 'of two structs of a name a file means that of a header it includes' '
	mkdir -p tree/drivers/user2 &&
	echo "struct core_dev { int req; };" >tree/drivers/user2/other.h &&
	echo "struct core_dev { int req; };" >tree/drivers/user/own.h &&
	cat >tree/drivers/user/user.c <<-\EOT &&
	int f(struct core_dev *d) { return d->req->sg; }
	EOT
	cp tree/drivers/user/user.c tree/drivers/user2/without.c &&
	{ echo "#include <linux/core.h>"; cat tree/drivers/user/user.c; } >tree/drivers/user/with.c &&
	map 0 drivers/user drivers/user2 && cut -f1,2,7 map >got &&
	printf "drivers/user/with.c\t2\tcore_req.sg\n" >want &&
	test_cmp want got
'

test_expect_success 'names with blanks, quotes and more; a line feed is a loss' '
	rm -rf tree/drivers/user2 tree/drivers/user/*.[ch] &&
	odd="drivers/user/it'"'"'s \"a\" \$(b) [c]*.c" &&
	echo "int f(void) { return core_list(1); }" >"tree/$odd" &&
	map 0 "$odd" && cut -f1-3 map >got &&
	printf "%s\t1\t22\n" "$odd" >want && test_cmp want got &&
	cp "tree/$odd" "tree/drivers/user/a
b.c" &&
	map 1 && test_grep "drivers/user/a?b.c	0	0	.*	LOST	name	" map &&
	rm "tree/drivers/user/a
b.c"
'

test_expect_success 'bad usage and bad trees' '
	test_exit 2 "$sg2phyr" census --border --linux tree drivers/none 2>err &&
	test_grep "drivers/none does not exist" err &&
	test_exit 2 "$sg2phyr" census --border --linux tree ../tree 2>err &&
	test_grep "not below the kernel tree" err &&
	sed -i "s/^VERSION.*/VERSION = 5/" tree/Makefile &&
	test_exit 2 "$sg2phyr" census --border --linux tree 2>err &&
	test_grep "is Linux 5.3; supported here: 7.3 7.2 6.12" err &&
	sed -i "s/^VERSION.*/VERSION = 7/" tree/Makefile
'

# a tree of many units: unit N calls M of unit N+1, which stands for the weight
test_expect_success 'a summary: crossings by unit, and an order with few of them open' '
	fake_tree order 7 3 && cp tree/include/linux/scatterlist.h order/include/linux/ &&
	for u in a b c d; do
		mkdir -p order/drivers/$u &&
		printf "int %s_take(struct scatterlist *sg) { return 0; }\n" $u >order/drivers/$u/$u.c || return 1
	done &&
	# a-b: 3, b-c: 1, c-d: 4
	echo "int x(void *p) { b_take(p); b_take(p); return b_take(p); }" >>order/drivers/a/a.c &&
	echo "int y(void *p) { return c_take(p); }" >>order/drivers/b/b.c &&
	echo "int z(void *p) { return d_take(p) + d_take(p) + d_take(p) + d_take(p); }" >>order/drivers/c/c.c &&
	"$sg2phyr" census --border --summary -s --linux order >got 2>err &&
	tr "\t" " " <got >plain &&
	cat >want <<-\EOT &&
	unit peer crossings structs
	drivers/c drivers/d 4 0
	drivers/a drivers/b 3 0
	drivers/b drivers/c 1 0

	step units crossings library open
	1 drivers/a drivers/b 7 0 1
	2 drivers/c drivers/d 9 0 0
	EOT
	test_cmp want plain &&
	"$sg2phyr" census --border --summary --linux order drivers/b 2>err | tail -n 1 | tr "\t" " " >got &&
	echo "1 drivers/b 4 0 4" >want && test_cmp want got && test_grep "open at most: 4" err
'

# big_tree - enough directories that each part of a run has some
big_tree() {
	core_tree &&
	for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		mkdir -p "tree/drivers/d$i" &&
		echo "int f$i(struct core_req *r) { return core_submit(0, r->sg, core_list($i)); }" \
			>"tree/drivers/d$i/f.c" || return 1
	done
}

test_expect_success 'one job and two jobs, and again from the cache: the same' '
	rm -rf tree && big_tree &&
	XDG_CACHE_HOME=$tmp/c1 test_exit 0 "$sg2phyr" census --border -s -j 1 --linux tree >d1 &&
	XDG_CACHE_HOME=$tmp/c2 test_exit 0 "$sg2phyr" census --border -s -j 2 --linux tree >d2 &&
	test $(grep -c "	call	core_submit" d1) -eq 20 &&
	test_cmp d1 d2 && cp d1 undisturbed &&
	shadow timeout <<-\END &&
	#!/bin/sh
	echo "$@" >>"$RUNS"
	exec "$real_timeout" "$@"
	END
	export RUNS=$tmp/runs && : >runs &&
	XDG_CACHE_HOME=$tmp/c1 PATH=$tmp/shadow:$PATH "$sg2phyr" census --border -s --linux tree >d3 &&
	test_cmp d1 d3 && test_cmp /dev/null runs
'

test_expect_success 'a changed file: its part is done again, and all is as from scratch' '
	sed -i "s/core_list(7)/core_list(core_list(7))/" tree/drivers/d7/f.c &&
	XDG_CACHE_HOME=$tmp/c1 PATH=$tmp/shadow:$PATH "$sg2phyr" census --border -s --linux tree >d4 &&
	test $(grep -c " -d\$" runs) -eq 1 && test $(grep -c " -u " runs) -eq 1 &&
	XDG_CACHE_HOME=$tmp/c3 "$sg2phyr" census --border -s --linux tree >d5 &&
	test_cmp d5 d4 && ! cmp -s d1 d4 &&
	cp d5 undisturbed
'

test_expect_success 'kill -9 in the middle, then again: what was done is kept, as if undisturbed' '
	shadow timeout <<-\END &&
	#!/bin/sh
	echo "$@" >>"$RUNS"
	n=$(wc -l <"$RUNS")
	[ "$n" -ne "$DIE_AT" ] || { kill -9 "-$(cat "$GROUP")"; sleep 5; }
	exec "$real_timeout" "$@"
	END
	export RUNS=$tmp/runs GROUP=$tmp/group XDG_CACHE_HOME=$tmp/c4 &&
	"$sg2phyr" -h >/dev/null &&
	# parts before and after: in the first pass, and in the second
	for DIE_AT in 3 5 6; do
		export DIE_AT && : >runs &&
		PATH=$tmp/shadow:$PATH setsid sh -c "echo \$\$ >\"\$GROUP\"; exec \"\$0\" \"\$@\"" \
			"$sg2phyr" census --border -s -j 1 --linux tree >d 2>&1
		test $? -eq 137 || return 1
	done &&
	export DIE_AT=0 && : >runs &&
	PATH=$tmp/shadow:$PATH test_exit 0 "$sg2phyr" census --border -s --linux tree >d6 &&
	test_cmp undisturbed d6 && test $(wc -l <runs) -lt 8 && test -s runs
'

test_expect_success 'a file that hangs or kills the reader is lost alone, named' '
	shadow timeout <<-\END &&
	#!/bin/sh
	in=$(cat)
	case $in in
	*drivers/d3/f.c*) exit 124 ;;
	*drivers/d9/f.c*) exit 139 ;;
	esac
	printf "%s\n" "$in" | "$real_timeout" "$@"
	END
	XDG_CACHE_HOME=$tmp/c5 PATH=$tmp/shadow:$PATH \
		test_exit 1 "$sg2phyr" census --border -s --linux tree >d 2>err &&
	grep LOST d | cut -f1,5,6 | sort -u | tr "\t" " " >got &&
	cat >want <<-\EOT &&
	drivers/d3/f.c LOST timeout
	drivers/d3/f.c LOST unseen
	drivers/d9/f.c LOST crash
	drivers/d9/f.c LOST unseen
	EOT
	test_cmp want got && test_grep "2 crash" err &&
	test $(grep -c "OUT	call	core_submit" d) -eq 18
'

test_expect_success 'the reader ended from outside: an error, and nothing of it is kept' '
	shadow timeout <<-\END &&
	#!/bin/sh
	exit 137
	END
	XDG_CACHE_HOME=$tmp/c6 PATH=$tmp/shadow:$PATH \
		test_exit 2 "$sg2phyr" census --border -s --linux tree >d 2>err &&
	test_grep "ended by signal 9" err && test_cmp /dev/null d &&
	XDG_CACHE_HOME=$tmp/c6 test_exit 0 "$sg2phyr" census --border -s --linux tree >d &&
	test_cmp undisturbed d
'

test_expect_success 'a cache that cannot be written' '
	: >file &&
	XDG_CACHE_HOME=$tmp/file test_exit 2 "$sg2phyr" census --border --linux tree 2>err &&
	test_grep "cannot write" err
'

test_expect_success 'any bytes: no crash, no endless loop' '
	cc -std=gnu11 -g -O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined \
		-o asan "$top/scripts/sgborder.c" &&
	(cd tree && find . -name "*.[ch]" -printf "%P\n" | sort >../names &&
	 ../asan -d <../names >../index) &&
	mkdir -p bytes && cat tree/include/linux/core.h tree/drivers/core/core.c >good &&
	# each prefix, and each character left out
	n=$(wc -c <good) i=1 &&
	while [ $i -lt "$n" ]; do
		head -c $i good >bytes/$i.h && { cat bytes/$i.h; tail -c +$((i + 2)) good; } >bytes/$i.c
		i=$((i + 7))
	done &&
	printf "\0\377{((]#define x(\n#else\n#if 0\n\x27\"struct {" >bytes/odd.c &&
	echo "int f(void) { x = (long *)&1; }" >bytes/cast.c &&
	ls bytes/* >odd.names &&
	ASAN_OPTIONS=detect_leaks=0 "$real_timeout" 60 ./asan -d <odd.names >o &&
	ASAN_OPTIONS=detect_leaks=0 "$real_timeout" 60 ./asan -u index <odd.names >o
'

test_done
