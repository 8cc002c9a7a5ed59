// SPDX-License-Identifier: GPL-2.0
#define _GNU_SOURCE
#include <stddef.h>
/*
 * sgborder - where C source hands scatterlists from one file to another
 *
 * Two passes. "sgborder -d" reads declarations: structs, functions, typedefs
 * and function-like macros, of a whole tree. "sgborder -u INDEX" reads uses:
 * it knows what the first pass said, gives each expression the struct it is
 * of, and prints where a list goes to or comes from another file. Which files
 * make one unit, and what is no border at all, is for the caller.
 *
 * No include is followed and no macro expanded, so all branches of all #ifs
 * of all architectures are read, except what #if 0 rules out. What this
 * cannot follow: a list behind a void pointer, a function pointer in a
 * variable, a member named by a macro's ##.
 *
 * A type is a string here: the tag of a struct or union, "@name" for a
 * typedef, "(ret,param,...)" for a function and "" for anything else; NULL if
 * not known. A leading * is a pointer; only the members of structs have it.
 */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#define SGTOK_NO_MAIN
#include "sgtok.c"
#pragma GCC diagnostic pop

static const char usage_text_border[] =
"Usage: sgborder -d <NAMES\n"
"       sgborder -u INDEX <NAMES\n"
"       sgborder -n INDEX\n"
"\n"
"Read the names of C files from stdin, one a line, and print rows with TABs:\n"
"  -d  what is declared; all rows of a tree together are an INDEX\n"
"        S path tag member:line:col=type... a struct or union\n"
"        F path line col name kind type    a function; kind: d defined, i inline\n"
"                                          in a header, p prototype\n"
"        Y path name type                  a typedef\n"
"        M path line col name nparams param:callee:param...\n"
"                                          a macro that calls with its parameters\n"
"  -u  what is used from other files\n"
"        R path line col dir kind name peer peerline peercol carries\n"
"                                          dir OUT or IN; kind call, return,\n"
"                                          callback, field; peer: a file\n"
"        N path line col name              a call that stays in its file\n"
"  -n  the names of all functions that pass lists, as TOKENS for sgtok\n"
"  -d, -u\n"
"        X path line reason name           lost: what could not be read\n"
"\n"
"Exit codes: 0 done, maybe with X rows; 2 bad usage or out of memory.\n";

/* Lists that grow. */
#define VEC(type) struct { type *v; size_t n, cap; }
#define PUSH(vec) (vec_grow((void **)&(vec)->v, &(vec)->cap, (vec)->n,	\
			    sizeof(*(vec)->v)), &(vec)->v[(vec)->n++])

static void *check(void *p)
{
	if (p)
		return p;
	fputs("sgborder: error: out of memory\n", stderr);
	exit(2);
}

static void vec_grow(void **v, size_t *cap, size_t n, size_t size)
{
	if (n < *cap)
		return;
	*cap = *cap ? *cap * 2 : 8;
	*v = check(realloc(*v, *cap * size));
}

/* Names: one copy of each, so that equal names are equal pointers. */
struct fn {
	const char *name, *path, *type;
	size_t line, col;
	char kind;			/* d, i, p as above; m: a macro */
	VEC(struct pass { size_t param; const char *callee; size_t at; }) passes;
};

struct member {
	const char *name, *type;
	size_t line, col;
};

struct def {
	const char *tag, *path;
	VEC(struct member) members;
	char carrier;			/* 'y', 'n', '?' while looking, 0 */
	struct def *next;		/* of the same tag */
};

struct alias {
	const char *path, *type;
	struct alias *next;
};

struct name {
	struct name *next;
	size_t len;
	struct def *defs;
	VEC(struct fn) fns;
	struct alias *aliases;
	const char *global;		/* type of the file's variable */
	size_t global_file;		/* number of that file */
	VEC(struct def *) lists;	/* structs with a list of this name */
	char s[];
};

static struct name **names;
static size_t names_mask, nnames;

#define NAME(str) ((struct name *)((str) - offsetof(struct name, s)))

static const char *intern(const void *p, size_t n)
{
	struct name *e, **slot;
	size_t i;

	if (nnames >= names_mask) {
		size_t mask = names_mask ? names_mask * 2 + 1 : 0xffff;
		struct name **grown = check(calloc(mask + 1, sizeof(*grown)));

		for (i = 0; names && i <= names_mask; i++) {
			while ((e = names[i])) {
				names[i] = e->next;
				slot = &grown[hash(e->s, e->len) & mask];
				e->next = *slot;
				*slot = e;
			}
		}
		free(names);
		names = grown;
		names_mask = mask;
	}
	slot = &names[hash(p, n) & names_mask];
	for (e = *slot; e; e = e->next)
		if (e->len == n && !memcmp(e->s, p, n))
			return e->s;
	e = check(calloc(1, sizeof(*e) + n + 1));
	memcpy(e->s, p, n);
	e->len = n;
	e->next = *slot;
	*slot = e;
	nnames++;
	return e->s;
}

static const char *internz(const char *s)
{
	return intern(s, strlen(s));
}

/* The words that this program knows. */
#define WORDS(X) \
	X(struct) X(union) X(enum) X(typedef) X(static) X(extern) X(inline) \
	X(const) X(volatile) X(register) X(sizeof) X(return) X(case) X(goto) \
	X(scatterlist) X(sg_table) X(struct_group) X(struct_group_attr) \
	X(struct_group_tagged) X(DECLARE_FLEX_ARRAY) X(NULL) X(typeof) \
	X(restrict)
enum {
#define X(w) W_##w,
	WORDS(X)
#undef X
	NWORDS
};
static const char *words[NWORDS];
#define W(w) words[W_##w]
static const char *none;		/* "" */

static const char *const basic[] = {
	"void", "int", "char", "long", "short", "unsigned", "signed", "float",
	"double", "bool", "_Bool", "u8", "u16", "u32", "u64", "s8", "s16",
	"s32", "s64", "size_t", "ssize_t", "dma_addr_t", "gfp_t", "loff_t",
	"__u8", "__u16", "__u32", "__u64", "__le16", "__le32", "__le64",
	"__be16", "__be32", "__be64", "uint8_t", "uint16_t", "uint32_t",
	"uint64_t", "spinlock_t", "atomic_t", "phys_addr_t", "auto", NULL
};
static const char *const leading[] = {
	"return", "case", "goto", "else", "do", "if", "while", "for", "switch",
	"default", "break", "continue", "const", "static", "volatile", NULL
};
static const char *basics[64], *leads[32];

static bool among(const char *w, const char *const *list)
{
	for (; *list; list++)
		if (*list == w)
			return true;
	return false;
}

/* Tokens of one file. A single character stands for itself. */
enum {
	END, WORD, NUMBER, STRING, ARROW, COMPARE, LOGIC, ELLIPSIS, ASSIGN, STEP
};

struct tk {
	int t;
	const char *w;			/* of a WORD */
	size_t off;			/* in the spliced text */
	size_t match;			/* of a bracket: its partner, or the end */
};

typedef VEC(struct tk) toks;

struct macro {
	const char *name;
	size_t off;
	VEC(const char *) params;
	toks body;
};

static struct file {
	const char *path;
	size_t number;
	size_t unnamed;			/* structs so far */
	bool header;
	bool lists;			/* has a word of their API in it */
	const unsigned char *buf;
	size_t len;
	struct text text;
	VEC(size_t) lines;		/* where they start in buf */
	toks toks;
	VEC(struct macro) macros;
	VEC(struct span) includes;	/* their names, without ../ */
	VEC(struct def *) defs;
	VEC(struct name *) statics, typedefs;	/* of -u: known for this file only */
} f;

static struct tk *tk;			/* tokens at work: code or a macro's */
static size_t ntk;
static bool uses;			/* -u */

static void place(size_t off, size_t *line, size_t *col)
{
	size_t lo = 0, hi = f.text.nsp, a, b;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (f.text.sp[mid].at <= off)
			lo = mid + 1;
		else
			hi = mid;
	}
	off += lo ? f.text.sp[lo - 1].cut : 0;
	for (a = 0, b = f.lines.n; b - a > 1;) {
		size_t mid = (a + b) / 2;

		if (f.lines.v[mid] <= off)
			a = mid;
		else
			b = mid;
	}
	*line = a + 1;
	*col = off - f.lines.v[a] + 1;
}

static void lost(size_t off, const char *reason, const char *name)
{
	size_t line, col;

	place(off, &line, &col);
	printf("X\t%s\t%zu\t%s\t%s\n", f.path, line, reason, name);
}

/* Pair the brackets of @v from @from on; unpaired ones match the end. */
static bool pair(toks *v, size_t from, bool drop)
{
	static VEC(size_t) open;
	bool good = true;
	size_t i, to;

	open.n = 0;
	for (i = from; i < v->n; i++) {
		struct tk *t = &v->v[i];
		int want;

		t->match = v->n;
		if (t->t == '(' || t->t == '[' || t->t == '{') {
			*PUSH(&open) = i;
			continue;
		}
		if (t->t != ')' && t->t != ']' && t->t != '}')
			continue;
		want = t->t == ')' ? '(' : t->t == ']' ? '[' : '{';
		/* a brace ends what was left open inside of it */
		while (want == '{' && open.n && !drop &&
		       v->v[open.v[open.n - 1]].t != '{') {
			open.n--;
			good = false;
		}
		if (open.n && v->v[open.v[open.n - 1]].t == want) {
			size_t o = open.v[--open.n];

			v->v[o].match = i;
			t->match = o;
		} else {
			good = false;
		}
	}
	good = good && !open.n;
	if (!drop || good)
		return good;
	for (i = to = from; i < v->n; i++) {
		int t = v->v[i].t;

		if (v->v[i].match == v->n && t < 128 && t > 31 &&
		    strchr("()[]{}", t))
			continue;
		v->v[to++] = v->v[i];
	}
	v->n = to;
	return good;
}

/* One token at @i of the text, none for blanks; returns where to go on. */
static size_t lex(toks *out, size_t i)
{
	static const char two[] = "==!=<=>=&&||+=-=*=/=%=&=|=^=++--<<>>";
	const struct text *t = &f.text;
	unsigned char c = t->s[i];
	struct tk *k;
	size_t end = i + 1, j;
	bool open;

	if (is_blank(c) || c == '\n')
		return end;
	j = skip_comment(t, i);
	if (j != i)
		return j;
	k = PUSH(out);
	*k = (struct tk){ .t = c, .off = i };
	if (is_digit(c)) {
		while (end < t->n && (is_word(t->s[end]) || t->s[end] == '.'))
			end++;
		k->t = NUMBER;
	} else if (is_word(c)) {
		end = skip_word(t, i);
		k->t = WORD;
		k->w = intern(t->s + i, end - i);
	} else if (c == '"' || c == '\'') {
		end = skip_literal(t, i, &open);
		k->t = STRING;
	} else if (c == '-' && end < t->n && t->s[end] == '>') {
		end++;
		k->t = ARROW;
	} else if (c == '.' && i + 2 < t->n && t->s[end] == '.' &&
		   t->s[i + 2] == '.') {
		end = i + 3;
		k->t = ELLIPSIS;
	} else if (end < t->n) {
		for (j = 0; two[j]; j += 2)
			if (two[j] == c && two[j + 1] == t->s[end])
				break;
		if (two[j]) {
			end++;
			k->t = j < 8 ? COMPARE : j < 12 ? LOGIC :
			       j < 28 ? ASSIGN : j < 32 ? STEP : ASSIGN;
		}
	}
	if (k->t > 126 || k->t < 0)
		k->t = '?';
	return end;
}

static size_t line_end(size_t i)
{
	const struct text *t = &f.text;
	bool open;

	while (i < t->n && t->s[i] != '\n') {
		size_t end = skip_comment(t, i);

		if (end == i && t->s[i] == '"')
			end = skip_literal(t, i, &open);
		i = end == i ? i + 1 : end;
	}
	return i;
}

/* #define NAME(PARAMS) BODY, from NAME on. */
static void lex_macro(size_t i)
{
	const struct text *t = &f.text;
	size_t end = skip_word(t, i), stop = line_end(i);
	toks body = { 0 };
	struct macro *m;

	if (end == i || end >= t->n || t->s[end] != '(')
		return;
	m = PUSH(&f.macros);
	*m = (struct macro){ .name = intern(t->s + i, end - i), .off = i };
	for (i = end + 1; i < stop && t->s[i] != ')'; i = end) {
		i = skip_space(t, i, true);
		end = skip_word(t, i);
		if (end > i)
			*PUSH(&m->params) = intern(t->s + i, end - i);
		else
			end = i + (i < stop && t->s[i] != ')');
	}
	for (i++; i < stop;)
		i = lex(&body, i);
	pair(&body, 0, false);
	m->body = body;
}

/* The name of an #include, from its quote on. */
static void lex_include(size_t i)
{
	const struct text *t = &f.text;
	size_t end = line_end(i), start, stop;

	for (start = i + 1; start < end; start++)
		if (t->s[start] != '.' && t->s[start] != '/')
			break;
	for (stop = start; stop < end; stop++)
		if (t->s[stop] == '"' || t->s[stop] == '>')
			break;
	if (stop > start && stop < end)
		*PUSH(&f.includes) = (struct span){ t->s + start, stop - start };
}

struct branch {
	size_t start;			/* first token of this branch */
	bool first, dead, outer_dead, known;
};

static bool lex_file(void)
{
	static VEC(struct branch) conds;
	const struct text *t = &f.text;
	bool bol = true, dead = false;
	size_t i = 0;

	conds.n = 0;
	while (i < t->n) {
		struct branch *b = conds.n ? &conds.v[conds.n - 1] : NULL;
		struct span w;
		size_t end;
		int value;

		if (t->s[i] == '\n')
			bol = true;
		if (t->s[i] != '#' || !bol) {
			if (!is_blank(t->s[i]) && t->s[i] != '\n' &&
			    skip_comment(t, i) == i)
				bol = false;
			end = lex(&f.toks, i);
			if (dead && f.toks.n && f.toks.v[f.toks.n - 1].off == i)
				f.toks.n--;
			/* In dead text an apostrophe need not be a quote. */
			i = dead && t->s[i] == '\'' ? i + 1 : end;
			continue;
		}
		i = skip_space(t, i + 1, true);
		end = skip_word(t, i);
		w = (struct span){ t->s + i, end - i };
		if (span_is(w, "define")) {
			if (!dead)
				lex_macro(skip_space(t, end, true));
		} else if (span_is(w, "include")) {
			if (!dead)
				lex_include(skip_space(t, end, true));
		} else if (span_is(w, "if") || span_is(w, "ifdef") ||
			   span_is(w, "ifndef")) {
			value = w.n == 2 ? constant_condition(t, end) : -1;
			b = PUSH(&conds);
			*b = (struct branch){ f.toks.n, value != 0, value == 0,
					      dead, value == 1 };
			dead = dead || value == 0;
		} else if (b && (span_is(w, "endif") || (w.n >= 4 &&
			   !memcmp(w.p, "el", 2)))) {
			/* Braces of a second branch count only among themselves. */
			if (!b->first && !b->dead)
				pair(&f.toks, b->start, true);
			if (span_is(w, "endif")) {
				dead = b->outer_dead;
				conds.n--;
			} else {
				value = span_is(w, "elif") ?
					constant_condition(t, end) : -1;
				b->dead = b->known || value == 0;
				b->first = b->first ? false : !b->dead &&
					   b->start == f.toks.n;
				b->known = b->known || value == 1;
				b->start = f.toks.n;
				dead = b->outer_dead || b->dead;
			}
		}
		i = line_end(end);
	}
	return pair(&f.toks, 0, false);
}

/*
 * Which of several declarations of a name a file means: its own, one of a header
 * that it includes by name, of a header in its directory or above, of include/,
 * of the nearest other place; in this order.
 */
static size_t nearness(const char *path)
{
	size_t i, len, dirs = 0, above, score = 0;

	if (path == f.path)
		return 100000;
	for (i = 0; path[i] && path[i] == f.path[i]; i++)
		dirs += path[i] == '/';
	above = !strchr(path + i, '/');
	len = strlen(path);
	for (i = 0; i < f.includes.n; i++) {
		const struct span *s = &f.includes.v[i];

		if (s->n < len && path[len - s->n - 1] == '/' &&
		    !memcmp(path + len - s->n, s->p, s->n))
			score = 10000;
	}
	if (above)
		score += 5000;
	else if (!strncmp(path, "include/", 8))
		score += 3000;
	return score + dirs;
}

static struct def *def_find(const char *tag)
{
	struct def *d, *best = NULL;

	if (NAME(tag)->defs && !NAME(tag)->defs->next)
		return NAME(tag)->defs;
	for (d = NAME(tag)->defs; d; d = d->next)
		if (!best || nearness(d->path) > nearness(best->path))
			best = d;
	return best;
}

static const char *bare(const char *type)
{
	return type && *type == '*' ? internz(type + 1) : type;
}

/* A typedef's type in the end; NULL if the name is not known. */
static const char *resolve(const char *type)
{
	int depth;

	type = bare(type);
	for (depth = 0; type && *type == '@' && depth < 8; depth++) {
		struct alias *a, *best = NULL;

		for (a = NAME(internz(type + 1))->aliases; a; a = a->next)
			if (!best || nearness(a->path) > nearness(best->path))
				best = a;
		type = best ? bare(best->type) : NULL;
	}
	return type;
}

static struct member *member_find(struct def *d, const char *name)
{
	size_t i;

	for (i = 0; i < d->members.n; i++)
		if (d->members.v[i].name == name)
			return &d->members.v[i];
	return NULL;
}

static bool is_list(const char *type)
{
	return type == W(scatterlist) || type == W(sg_table);
}

/* Has a list as a member, or a struct by value that has one. */
static bool is_carrier(struct def *d)
{
	size_t i;

	if (!d->carrier) {
		d->carrier = '?';
		for (i = 0; i < d->members.n && d->carrier == '?'; i++) {
			const char *type = d->members.v[i].type;
			struct def *in;

			if (is_list(resolve(type))) {
				d->carrier = 'y';
				break;
			}
			if (*type == '*' || *type == '(')
				continue;
			type = resolve(type);
			in = type && *type && *type != '(' ? def_find(type) : NULL;
			if (in && is_carrier(in))
				d->carrier = 'y';
		}
		if (d->carrier == '?')
			d->carrier = 'n';
	}
	return d->carrier == 'y';
}

/* What passing @type hands over, NULL for nothing. */
static const char *carries(const char *type)
{
	struct def *d;

	type = resolve(type);
	if (!type || !*type || *type == '(')
		return NULL;
	if (is_list(type))
		return type;
	d = def_find(type);
	return d && is_carrier(d) ? type : NULL;
}

/* Part @n of a function's type: 0 is what it returns. NULL behind the last. */
static const char *part(const char *type, size_t n)
{
	const char *s, *start;
	int depth = 0;

	for (s = start = type + 1; *s; s++) {
		if (*s == '(')
			depth++;
		if ((*s == ',' || *s == ')') && !depth) {
			if (!n--)
				return intern(start, (size_t)(s - start));
			start = s + 1;
			if (*s == ')')
				return NULL;
		} else if (*s == ')') {
			depth--;
		}
	}
	return NULL;
}

/* What the parameters of a function's type hand over; a list comes first. */
static const char *params_carry(const char *type)
{
	const char *best = NULL, *p, *c;
	size_t i;

	if (!type || *type != '(')
		return NULL;
	for (i = 1; (p = part(type, i)); i++) {
		c = carries(p);
		if (c && (!best || (is_list(c) && !is_list(best))))
			best = c;
	}
	return best;
}

static const char *returns(const char *type)
{
	const char *c = type && *type == '(' ? carries(part(type, 0)) : NULL;

	return c && is_list(c) ? c : NULL;
}

static void row(size_t off, const char *dir, const char *kind,
		const char *tag, const char *name, const char *path,
		size_t pline, size_t pcol, const char *what)
{
	size_t line, col;

	place(off, &line, &col);
	printf("R\t%s\t%zu\t%zu\t%s\t%s\t%.*s%s%s\t%s\t%zu\t%zu\t%s\n", f.path,
	       line, col, dir, kind, tag ? (int)strcspn(tag, "@") : 0, tag ? tag : "", tag ? "." : "", name, path,
	       pline, pcol, what);
}

static bool is_word_tk(size_t i)
{
	return i < ntk && tk[i].t == WORD;
}

static int at(size_t i)
{
	return i < ntk ? tk[i].t : END;
}

static size_t past(size_t i)		/* behind the bracket at @i */
{
	return tk[i].match < ntk ? tk[i].match + 1 : ntk;
}

/* Words that stand in a declaration and are no type: __iomem, __init. */
static bool underscored(size_t i)
{
	return is_word_tk(i) && tk[i].w[0] == '_' && tk[i].w[1] == '_';
}

struct specs {
	const char *type;		/* NULL: there is none */
	bool is_typedef, is_static, is_inline;
};

struct decl {
	const char *name, *type;
	size_t off;
	size_t params;			/* a function's: its parenthesis */
	bool pointer;
};

static size_t parse_specs(size_t i, size_t end, struct def *parent,
			  struct specs *sp);

static struct def *def_new(const char *tag, const char *path)
{
	struct def *d = check(calloc(1, sizeof(*d)));

	d->tag = tag;
	d->path = path;
	d->next = NAME(tag)->defs;
	NAME(tag)->defs = d;
	return d;
}

static size_t parse_declarator(size_t i, size_t end, const char *base,
			       struct decl *d);

/* The type of a function with its parameters from the parenthesis at @i on. */
static const char *parse_params(size_t i, const char *ret,
				void (*each)(const struct decl *d))
{
	static char buf[4096];
	char own[2048];
	size_t end = tk[i].match < ntk ? tk[i].match : ntk, n, len;

	n = (size_t)snprintf(own, sizeof(own), "(%s", ret);
	for (i++; i < end; i++) {
		struct specs sp;
		struct decl d = { 0 };
		const char *type;

		i = parse_specs(i, end, NULL, &sp);
		if (sp.type || at(i) != ELLIPSIS)
			i = parse_declarator(i, end, sp.type ? sp.type : none, &d);
		type = d.type ? d.type : sp.type ? sp.type : none;
		len = strlen(type);
		if (n + len + 3 < sizeof(own))
			n += (size_t)sprintf(own + n, ",%s", type);
		if (each && d.name)
			each(&d);
		while (i < end && at(i) != ',')
			i = at(i) == '(' || at(i) == '[' ? past(i) : i + 1;
	}
	if (n >= sizeof(own) - 2)
		return none;
	sprintf(buf, "%s)", own);
	return internz(buf);
}

/* From the specifiers' end: * name [] or (*name)(params) or name(params). */
static size_t parse_declarator(size_t i, size_t end, const char *base,
			       struct decl *d)
{
	*d = (struct decl){ .type = base };
	while (i < end) {
		if (at(i) == '*') {
			d->pointer = true;
		} else if (is_word_tk(i) && (tk[i].w == W(const) ||
			   tk[i].w == W(volatile) || tk[i].w == W(restrict))) {
			;
		} else if (underscored(i) && (is_word_tk(i + 1) ||
						at(i + 1) == '*')) {
			;
		} else if (underscored(i) && at(i + 1) == '(' &&
			   is_word_tk(past(i + 1))) {
			i = past(i + 1);
			continue;
		} else {
			break;
		}
		i++;
	}
	if (i < end && at(i) == '(' && at(i + 1) == '*') {
		size_t in = i + 1;

		while (in < end && (at(in) == '*' || (is_word_tk(in) &&
		       is_word_tk(in + 1))))
			in++;
		if (is_word_tk(in)) {
			d->name = tk[in].w;
			d->off = tk[in].off;
		}
		i = past(i);
		if (i < end && at(i) == '(') {
			d->type = parse_params(i, base, NULL);
			d->pointer = true;
			i = past(i);
		}
		return i;
	}
	if (i >= end || !is_word_tk(i))
		return i;
	d->name = tk[i].w;
	d->off = tk[i].off;
	i++;
	if (i < end && at(i) == '(') {
		d->params = i;
		d->type = parse_params(i, base, NULL);
		i = past(i);
	}
	while (i < end && (at(i) == '[' || is_word_tk(i) ||
			   (at(i) == '(' && is_word_tk(i - 1))))
		i = at(i) == '[' || at(i) == '(' ? past(i) : i + 1;
	return i;
}

static void add_member(struct def *d, const struct decl *m)
{
	struct member *e = PUSH(&d->members);
	char buf[4096];

	e->name = m->name;
	e->type = m->type;
	place(m->off, &e->line, &e->col);
	if (m->pointer && *m->type && *m->type != '(') {
		snprintf(buf, sizeof(buf), "*%s", m->type);
		e->type = internz(buf);
	}
}

static void parse_members(size_t i, size_t end, struct def *d)
{
	while (i < end) {
		struct specs sp;
		size_t start = i;
		const char *w = is_word_tk(i) ? tk[i].w : NULL;

		if (w && at(i + 1) == '(' && (w == W(struct_group) ||
		    w == W(struct_group_attr) || w == W(struct_group_tagged) ||
		    w == W(DECLARE_FLEX_ARRAY))) {
			size_t in = i + 2, close = tk[i + 1].match;
			int skip = w == W(struct_group) ? 1 :
				   w == W(DECLARE_FLEX_ARRAY) ? 0 : 2;
			struct decl m;

			if (close > end)
				close = end;
			while (skip && in < close)
				skip -= at(in++) == ',';
			if (w == W(DECLARE_FLEX_ARRAY)) {
				in = parse_specs(in, close, d, &sp);
				m = (struct decl){ .type = sp.type ? sp.type : none };
				if (at(in) == ',' && is_word_tk(in + 1)) {
					m.name = tk[in + 1].w;
					m.off = tk[in + 1].off;
					add_member(d, &m);
				}
			} else {
				parse_members(in, close, d);
			}
			i = past(i + 1);
			continue;
		}
		i = parse_specs(i, end, d, &sp);
		while (sp.type && i < end && at(i) != ';') {
			struct decl m;

			i = parse_declarator(i, end, sp.type, &m);
			if (m.name)
				add_member(d, &m);
			while (i < end && at(i) != ',' && at(i) != ';')
				i = strchr("([{", at(i)) && at(i) ? past(i) : i + 1;
			i += i < end && at(i) == ',';
		}
		while (i < end && at(i) != ';')
			i = at(i) && strchr("([{", at(i)) ? past(i) : i + 1;
		i++;
		if (i <= start)
			i = start + 1;
	}
}

/*
 * What a declaration begins with. Structs that are defined on the way are
 * noted; members of one without a name and a declarator belong to @parent.
 */
static size_t parse_specs(size_t i, size_t end, struct def *parent,
			  struct specs *sp)
{
	*sp = (struct specs){ 0 };
	for (; i < end && is_word_tk(i); i++) {
		const char *w = tk[i].w, *tag = NULL;

		if (w == W(typedef)) {
			sp->is_typedef = true;
		} else if (w == W(static)) {
			sp->is_static = true;
		} else if (w == W(inline) || !strcmp(w, "__always_inline")) {
			sp->is_inline = true;
		} else if (w == W(extern) || w == W(const) || w == W(volatile) ||
			   w == W(register)) {
			;
		} else if (w == W(typeof) && at(i + 1) == '(') {
			sp->type = none;
			i = past(i + 1) - 1;
		} else if (w == W(struct) || w == W(union) || w == W(enum)) {
			bool is_enum = w == W(enum);

			for (i++; is_word_tk(i); i++) {
				if (underscored(i) && at(i + 1) == '(') {
					i = past(i + 1) - 1;
					continue;
				}
				if (underscored(i) && (is_word_tk(i + 1) ||
							  at(i + 1) == '{'))
					continue;
				tag = tk[i++].w;
				break;
			}
			if (at(i) == '{') {
				size_t close = tk[i].match < end ?
					       tk[i].match : end;
				struct def *d = parent;
				char buf[300];

				if (!is_enum && (tag || at(close + 1) != ';' ||
						 !parent)) {
					if (!tag) {
						snprintf(buf, sizeof(buf),
							 "%.100s::%zu@%.150s", parent ?
							 parent->tag : "",
							 ++f.unnamed, f.path);
						tag = internz(buf);
					}
					d = def_new(tag, f.path);
					*PUSH(&f.defs) = d;
				}
				if (!is_enum)
					parse_members(i + 1, close, d);
				i = close;
			} else {
				i--;
			}
			sp->type = is_enum || !tag ? none : tag;
		} else if (among(w, basics)) {
			sp->type = none;
		} else if (underscored(i) && at(i + 1) == '(') {
			/* an attribute, or a function's own name */
			if (!is_word_tk(past(i + 1)))
				break;
			i = past(i + 1) - 1;
		} else if (at(i + 1) == '*' || is_word_tk(i + 1) ||
			   (at(i + 1) == '(' && at(i + 2) == '*')) {
			char buf[300];

			if (sp->type && (!underscored(i) || at(i + 1) != '*') &&
			    underscored(i + 1) && !underscored(i))
				break;
			if (sp->type || underscored(i))
				continue;
			snprintf(buf, sizeof(buf), "@%.250s", w);
			sp->type = internz(buf);
		} else if (!sp->type && (i + 1 == end || at(i + 1) == ',')) {
			/* a parameter without a name: f(foo_t) */
			char buf[300];

			snprintf(buf, sizeof(buf), "@%.250s", w);
			sp->type = internz(buf);
		} else {
			break;
		}
	}
	return i;
}

/* The variables of the function at work; later ones hide earlier ones. */
static VEC(struct member) vars;

static void add_var(const struct decl *d)
{
	*PUSH(&vars) = (struct member){ .name = d->name, .type = d->type };
}

static const char *var_type(const char *name)
{
	size_t i = vars.n;

	while (i--)
		if (vars.v[i].name == name)
			return resolve(vars.v[i].type);
	if (NAME(name)->global && NAME(name)->global_file == f.number)
		return resolve(NAME(name)->global);
	return NULL;
}

static bool is_var(const char *name)
{
	size_t i = vars.n;

	while (i--)
		if (vars.v[i].name == name)
			return true;
	return false;
}

/* Has a function of this name to do with lists? */
static bool lists_pass(const struct name *n)
{
	size_t i;

	for (i = 0; i < n->fns.n; i++) {
		const char *type = n->fns.v[i].type, *what = params_carry(type);

		if ((what && is_list(what)) || returns(type))
			return true;
	}
	return false;
}

/* A call that stays in the file: no row, but none that was missed either. */
static void seen(size_t off, const char *name)
{
	size_t line, col;

	if (!lists_pass(NAME(name)))
		return;
	place(off, &line, &col);
	printf("N\t%s\t%zu\t%zu\t%s\n", f.path, line, col, name);
}

static const char *scan(size_t i, size_t end);
static void scan_init(size_t i, const char *type);

/*
 * The function that a call of @name means. Where the header it is from has a
 * prototype, that is of a definition elsewhere: an inline one beside it is what
 * stands there when an option is off.
 */
static struct fn *fn_find(const char *name)
{
	struct name *n = NAME(name);
	struct fn *best = NULL, *body = NULL;
	size_t i, score, have = 0, have_body = 0;

	for (i = 0; i < n->fns.n; i++) {
		struct fn *e = &n->fns.v[i];

		score = nearness(e->path) + 1;
		if (score > have || (score == have && e->kind == 'p')) {
			best = e;
			have = score;
		}
		if (e->kind == 'd' && score > have_body) {
			body = e;
			have_body = score;
		}
	}
	return best && best->kind == 'p' && body ? body : best;
}

/* A struct as an argument, as in container_of(p, struct foo, member). */
static const char *type_argument(size_t i, size_t end)
{
	if (is_word_tk(i) && tk[i].w == W(const))
		i++;
	if (i + 1 < end && is_word_tk(i) && is_word_tk(i + 1) &&
	    (tk[i].w == W(struct) || tk[i].w == W(union))) {
		const char *tag = tk[i + 1].w;

		for (i += 2; i < end && at(i) == '*'; i++)
			;
		return i == end ? tag : NULL;
	}
	return NULL;
}

/* name(args): the word is at @i. The type of the result goes to @type. */
static size_t scan_call(size_t i, const char **type)
{
	const char *name = tk[i].w, *what, *first = NULL, *given = NULL;
	size_t open = i + 1, end = tk[open].match < ntk ? tk[open].match : ntk;
	size_t a, n = 0;
	struct fn *fn;

	*type = NULL;
	/* what is in here is never called */
	if (name == W(sizeof) || name == W(typeof) || !strcmp(name, "__typeof__") ||
	    !strcmp(name, "offsetof")) {
		for (a = open + 1; a < end; a++)
			if (is_word_tk(a) && at(a + 1) == '(')
				seen(tk[a].off, tk[a].w);
		return past(open);
	}
	for (a = open + 1; a < end;) {
		size_t stop = a;
		const char *t, *arg;

		while (stop < end && at(stop) != ',')
			stop = at(stop) && strchr("([{", at(stop)) ?
			       past(stop) : stop + 1;
		if (stop > end)
			stop = end;
		t = type_argument(a, stop);
		arg = t ? NULL : scan(a, stop);
		if (t && !given)
			given = t;
		if (!n++)
			first = arg;
		a = stop + 1;
	}
	if (is_var(name)) {
		/* a pointer to a function: nobody's name to put here */
		seen(tk[i].off, name);
		what = var_type(name);
		*type = what && *what == '(' ? resolve(part(what, 0)) : NULL;
		return past(open);
	}
	fn = fn_find(name);
	if (!fn) {
		*type = given ? given : n == 1 ? first : NULL;
		return past(open);
	}
	*type = *fn->type == '(' ? resolve(part(fn->type, 0)) : NULL;
	if (fn->kind == 'm') {
		if (given)
			*type = given;
		else if (n == 1)
			*type = first;
	}
	what = params_carry(fn->type);
	if (fn->path == f.path) {
		seen(tk[i].off, name);
		return past(open);
	}
	if (what)
		row(tk[i].off, "OUT", "call", NULL, name, fn->path, fn->line,
		    fn->col, what);
	what = returns(fn->type);
	if (what)
		row(tk[i].off, "IN", "return", NULL, name, fn->path, fn->line,
		    fn->col, what);
	return past(open);
}

/*
 * Could a member @name of we know not what be a list? In a file that has to do
 * with lists, if a header that it may include has such a struct.
 */
static bool may_be_list(const char *name)
{
	const struct name *n = NAME(name);
	size_t i, dir;

	for (i = 0; f.lists && i < n->lists.n; i++) {
		const char *path = n->lists.v[i]->path;

		for (dir = strlen(path); dir && path[dir - 1] != '/'; dir--)
			;
		if (path == f.path || !strncmp(path, "include/", 8) ||
		    (!strncmp(path, f.path, dir) &&
		     path[strlen(path) - 1] == 'h'))
			return true;
	}
	return false;
}

/* A pointer to a function of @type, set or called through. */
static void use_callback(size_t off, const char *params, const char *result,
			 const struct member *m, const struct def *d,
			 const char *type)
{
	const char *what = params_carry(type);

	if (what)
		row(off, params, "callback", d->tag, m->name, d->path, m->line,
		    m->col, what);
	what = returns(type);
	if (what)
		row(off, result, "callback", d->tag, m->name, d->path, m->line,
		    m->col, what);
}

/* A struct's member at @i, used or, with @init, set by an initialiser. */
static const char *use_member(const char *type, size_t i, bool init)
{
	const char *name = tk[i].w, *mt;
	bool set = init || at(i + 1) == '=';
	struct member *m;
	struct def *d;

	if (!type || *type == '(') {
		if (may_be_list(name))
			lost(tk[i].off, "untyped", name);
		return NULL;
	}
	if (!*type)
		return NULL;
	d = def_find(type);
	if (!d) {
		if (may_be_list(name))
			lost(tk[i].off, "no-struct", name);
		return NULL;
	}
	m = member_find(d, name);
	if (!m)
		return none;
	mt = resolve(m->type);
	if (d->path == f.path || is_list(type) || !mt)
		return mt;
	if (is_list(mt))
		row(tk[i].off, set ? "OUT" : "IN", "field", type, name, d->path,
		    m->line, m->col, mt);
	if (*mt != '(')
		return mt;
	if (set && !(is_word_tk(i + 2) && tk[i + 2].w == W(NULL)))
		use_callback(tk[i].off, "IN", "OUT", m, d, mt);
	else if (at(i + 1) == '(' || (at(i + 1) == ')' && at(i + 2) == '('))
		use_callback(tk[i].off, "OUT", "IN", m, d, mt);
	return mt;
}

static size_t scan_postfix(size_t i, size_t end, const char **type)
{
	while (i < end) {
		switch (at(i)) {
		case '.':
		case ARROW:
			if (!is_word_tk(i + 1))
				return i + 1;
			*type = use_member(*type, i + 1, false);
			i += 2;
			break;
		case '[':
			scan(i + 1, tk[i].match);
			i = past(i);
			break;
		case '(':
			scan(i + 1, tk[i].match);
			*type = *type && **type == '(' ?
				resolve(part(*type, 0)) : NULL;
			i = past(i);
			break;
		case STEP:
			i++;
			break;
		default:
			return i;
		}
	}
	return i;
}

/* (struct foo *) or (u8 *): a type alone in the parentheses at @i. */
static const char *cast_type(size_t i)
{
	size_t end = tk[i].match, j = i + 1;
	const char *type;
	struct specs sp;

	if (end >= ntk || j >= end || !is_word_tk(j))
		return NULL;
	for (; j < end; j++)
		if (!is_word_tk(j) && at(j) != '*')
			return NULL;
	type = type_argument(i + 1, end);
	if (type)
		return type;
	if (at(end - 1) != '*' && !among(tk[i + 1].w, basics))
		return NULL;
	parse_specs(i + 1, end, NULL, &sp);
	return sp.type ? sp.type : none;
}

static size_t scan_primary(size_t i, size_t end, const char **type)
{
	const char *cast;

	*type = NULL;
	if (at(i) == '(') {
		size_t close = tk[i].match < end ? tk[i].match : end;

		if (at(i + 1) == '{') {
			scan(i + 2, close ? close - 1 : close);
			return scan_postfix(close + 1, end, type);
		}
		cast = cast_type(i);
		if (cast && at(close + 1) == '{') {
			scan_init(close + 1, cast);
			*type = resolve(cast);
			return scan_postfix(past(close + 1), end, type);
		}
		if (cast && close + 1 < end &&
		    (is_word_tk(close + 1) || strchr("(&*", at(close + 1)))) {
			i = close + 1;
			while (i < end && (at(i) == '&' || at(i) == '*'))
				i++;
			if (i < end)
				i = scan_primary(i, end, type);
			*type = resolve(cast);
			return i;
		}
		*type = scan(i + 1, close);
		return scan_postfix(close + 1, end, type);
	}
	if (!is_word_tk(i))
		return i;
	if (at(i + 1) == '(' && i + 1 < end)
		i = scan_call(i, type);
	else
		*type = var_type(tk[i++].w);
	return scan_postfix(i, end, type);
}

/* Is there a declaration of a struct's variable at @i? Notes all it declares. */
static size_t scan_declaration(size_t i, size_t end, bool *found)
{
	size_t start = i, j;
	struct specs sp;
	struct decl d;

	*found = false;
	i = parse_specs(i, end, NULL, &sp);
	if (!sp.type || i >= end)
		return start;
	j = parse_declarator(i, end, sp.type, &d);
	if (!d.name || (j < end && !strchr("=,;[", at(j)) && !at(j)) ||
	    (j < end && at(j) != '=' && at(j) != ',' && at(j) != ';' &&
	     at(j) != ':'))
		return start;
	*found = true;
	for (;;) {
		const char *type = resolve(d.type);

		if (d.name)
			add_var(&d);
		if (j < end && at(j) == '=' && at(j + 1) == '{') {
			scan_init(j + 1, type);
			j = past(j + 1);
		} else if (j < end && at(j) == '=') {
			size_t stop = ++j;

			while (stop < end && at(stop) != ',' && at(stop) != ';')
				stop = at(stop) && strchr("([{", at(stop)) ?
				       past(stop) : stop + 1;
			scan(j, stop);
			j = stop;
		}
		if (j >= end || at(j) != ',')
			return j;
		j = parse_declarator(j + 1, end, sp.type, &d);
	}
}

/* Could a declaration begin at @i? */
static bool declares(size_t i, size_t end)
{
	while (is_word_tk(i) && i < end && (tk[i].w == W(const) ||
	       tk[i].w == W(static) || tk[i].w == W(volatile) ||
	       tk[i].w == W(register)))
		i++;
	if (i + 1 >= end || !is_word_tk(i))
		return false;
	if (tk[i].w == W(struct) || tk[i].w == W(union) || tk[i].w == W(enum))
		return is_word_tk(i + 1) || at(i + 1) == '{';
	if (among(tk[i].w, leads))
		return false;
	/* a typedef's name: "foo_t x" or "foo_t *x =" */
	if (is_word_tk(i + 1))
		return true;
	for (i++; i < end && at(i) == '*'; i++)
		;
	return at(i - 1) == '*' && is_word_tk(i) && strchr("=;,", at(i + 1)) &&
	       at(i + 1);
}

/*
 * Statements or an expression. The type of the first operand goes for the
 * type of the whole, unless it is compared.
 */
static const char *scan(size_t i, size_t end)
{
	const char *result = NULL, *type;
	bool have = false, start = true, found, truth = false;

	if (end > ntk)
		end = ntk;
	while (i < end) {
		int t = at(i);

		if (start && t == WORD && declares(i, end)) {
			i = scan_declaration(i, end, &found);
			if (found)
				continue;
		}
		start = false;
		switch (t) {
		case WORD:
			if (among(tk[i].w, leads)) {
				start = true;
				i++;
				break;
			}
			/* fall through */
		case '(':
			if (t == '(' && i && is_word_tk(i - 1) &&
			    among(tk[i - 1].w, leads) && tk[i].match < end) {
				scan(i + 1, tk[i].match);
				i = past(i);
				start = true;
				break;
			}
			i = scan_primary(i, end, &type);
			if (!have)
				result = type;
			have = true;
			/* the body of a loop that is a macro, a label */
			start = i < end && i && at(i - 1) == ')';
			break;
		case COMPARE:
		case LOGIC:
		case '!':
		case '<':
		case '>':
			truth = true;
			i++;
			break;
		case '?':
			truth = false;
			have = false;
			i++;
			break;
		case ';':
		case '{':
		case '}':
		case ':':
			start = true;
			have = truth = false;
			i++;
			break;
		case '=':
			if (at(i + 1) == '{') {
				scan_init(i + 1, NULL);
				i = past(i + 1);
				break;
			}
			i++;
			break;
		default:
			i++;
		}
	}
	return truth ? none : result;
}

/* An initialiser of a struct of @type (or an array of them), brace at @i. */
static void scan_init(size_t i, const char *type)
{
	size_t end = tk[i].match < ntk ? tk[i].match : ntk;

	for (i++; i < end; i++) {
		const char *t = type;
		size_t stop;

		while (i < end && (at(i) == '[' || (at(i) == '.' &&
						   is_word_tk(i + 1)))) {
			if (at(i) == '[') {
				i = past(i);
				continue;
			}
			/* ".a.b = x": only b is set */
			if (at(i + 2) == '=') {
				t = use_member(t, i + 1, true);
			} else {
				struct def *d = t && *t && *t != '(' ?
						def_find(t) : NULL;
				struct member *m = d ? member_find(d, tk[i + 1].w) : NULL;

				t = m ? resolve(m->type) : NULL;
			}
			i += 2;
		}
		if (i < end && at(i) == '=')
			i++;
		if (i < end && at(i) == '{') {
			scan_init(i, t);
			i = past(i);
		}
		for (stop = i; stop < end && at(stop) != ',';)
			stop = at(stop) && strchr("([{", at(stop)) ?
			       past(stop) : stop + 1;
		if (stop > end)
			stop = end;
		scan(i, stop);
		i = stop;
	}
}

static void emit_function(const struct decl *d, bool defined,
			  const struct specs *sp)
{
	char kind = !defined ? 'p' : sp->is_static ? 'i' : 'd';
	size_t line, col;

	if (sp->is_static && !f.header)
		return;
	place(d->off, &line, &col);
	if (!uses)
		printf("F\t%s\t%zu\t%zu\t%s\t%c\t%s\n", f.path, line, col,
		       d->name, kind, d->type);
}

static void add_alias(const struct decl *d)
{
	struct alias *a;

	if (!uses) {
		if (f.header)
			printf("Y\t%s\t%s\t%s\n", f.path, d->name, d->type);
		return;
	}
	a = check(calloc(1, sizeof(*a)));
	a->path = f.path;
	a->type = d->type;
	a->next = NAME(d->name)->aliases;
	NAME(d->name)->aliases = a;
	*PUSH(&f.typedefs) = NAME(d->name);
}

static void add_static(const struct decl *d)
{
	if (!uses)
		return;
	*PUSH(&NAME(d->name)->fns) = (struct fn){
		.name = d->name, .path = f.path, .type = d->type, .kind = 'd'
	};
	*PUSH(&f.statics) = NAME(d->name);
}

/* What only this file can see goes before the next one comes. */
static void forget(void)
{
	size_t i;

	for (i = f.defs.n; i--;)
		NAME(f.defs.v[i]->tag)->defs = f.defs.v[i]->next;
	for (i = f.typedefs.n; i--;)
		f.typedefs.v[i]->aliases = f.typedefs.v[i]->aliases->next;
	for (i = f.statics.n; i--;)
		f.statics.v[i]->fns.n--;
	free(f.statics.v);
	free(f.typedefs.v);
}

/* Declarations of the file; with @bodies, what is used in functions. */
static void parse_file(bool bodies)
{
	size_t i = 0;

	tk = f.toks.v;
	ntk = f.toks.n;
	while (i < ntk) {
		size_t start = i;
		struct specs sp;
		struct decl d;

		if (at(i) != WORD) {
			i = at(i) == '(' || at(i) == '[' ? past(i) : i + 1;
			continue;
		}
		vars.n = 0;
		i = parse_specs(i, ntk, NULL, &sp);
		if (!sp.type) {
			/* SOME_MACRO(...), maybe with a function's body */
			if (is_word_tk(i) && at(i + 1) == '(') {
				if (bodies)
					scan(i, past(i + 1));
				i = past(i + 1);
				if (at(i) == '{') {
					if (bodies)
						scan(i + 1, tk[i].match);
					i = past(i);
				}
			} else if (i == start) {
				i++;
			}
			continue;
		}
		while (i < ntk && at(i) != ';') {
			size_t before = i;

			i = parse_declarator(i, ntk, sp.type, &d);
			if (d.name && sp.is_typedef && !bodies) {
				add_alias(&d);
			} else if (d.name && d.params) {
				bool body = at(i) == '{';

				if (!bodies)
					emit_function(&d, body, &sp);
				if (body && !bodies && sp.is_static)
					add_static(&d);
				if (body && bodies) {
					parse_params(d.params, none, add_var);
					scan(i + 1, tk[i].match);
				}
				if (body) {
					i = past(i);
					break;
				}
			} else if (d.name && !bodies) {
				NAME(d.name)->global = d.type;
				NAME(d.name)->global_file = f.number;
			}
			if (at(i) == '=' && at(i + 1) == '{') {
				if (bodies)
					scan_init(i + 1, resolve(d.type));
				i = past(i + 1);
			} else if (at(i) == '=') {
				size_t from = ++i;

				while (i < ntk && at(i) != ',' && at(i) != ';')
					i = at(i) && strchr("([{", at(i)) ?
					    past(i) : i + 1;
				if (bodies)
					scan(from, i);
			} else if (at(i) == '{') {
				i = past(i);
				break;
			}
			while (i < ntk && at(i) != ',' && at(i) != ';' &&
			       at(i) != '}')
				i = at(i) && strchr("([{", at(i)) ? past(i) : i + 1;
			if (at(i) == ',')
				i++;
			if (at(i) == '}' || i == before)
				break;
		}
		if (i <= start)
			i = start + 1;
	}
}

/* The calls of a macro that get one of its parameters as it is. */
static void emit_macro(const struct macro *m)
{
	size_t i, line, col, p;
	bool any = false;

	tk = m->body.v;
	ntk = m->body.n;
	for (i = 0; i + 1 < ntk; i++) {
		size_t a, n = 0, end;

		if (!is_word_tk(i) || at(i + 1) != '(')
			continue;
		end = tk[i + 1].match < ntk ? tk[i + 1].match : ntk;
		for (a = i + 2; a < end; n++) {
			size_t stop = a, from, to;

			while (stop < end && at(stop) != ',')
				stop = at(stop) && strchr("([{", at(stop)) ?
				       past(stop) : stop + 1;
			for (from = a, to = stop; at(from) == '(' && to > from &&
			     past(from) == to;) {
				from++;
				to--;
			}
			for (p = 0; to == from + 1 && p < m->params.n; p++) {
				if (tk[from].w != m->params.v[p])
					continue;
				if (!any) {
					place(m->off, &line, &col);
					printf("M\t%s\t%zu\t%zu\t%s\t%zu", f.path,
					       line, col, m->name, m->params.n);
				}
				any = true;
				printf("\t%zu:%s:%zu", p, tk[i].w, n);
			}
			a = stop + 1;
		}
	}
	if (any)
		putchar('\n');
}

static void emit_def(const struct def *d)
{
	size_t i;

	printf("S\t%s\t%s", d->path, d->tag);
	for (i = 0; i < d->members.n; i++)
		printf("\t%s:%zu:%zu=%s", d->members.v[i].name,
		       d->members.v[i].line, d->members.v[i].col,
		       d->members.v[i].type);
	putchar('\n');
}

static bool read_source(const char *path, unsigned char **buf, size_t *cap)
{
	FILE *in = fopen(path, "rb");
	size_t n = 0, got;

	if (!in)
		return false;
	do {
		if (n == *cap)
			vec_grow((void **)buf, cap, n, 1);
		got = fread(*buf + n, 1, *cap - n, in);
		n += got;
	} while (got);
	f.len = n;
	n = ferror(in);
	fclose(in);
	return !n;
}

static void do_file(const char *path)
{
	static unsigned char *buf;
	static size_t cap, number;
	size_t i, len = strlen(path);

	f = (struct file){ .path = internz(path), .number = ++number };
	f.header = len > 2 && !strcmp(path + len - 2, ".h");
	if (!cap)
		buf = check(malloc(cap = 1 << 20));
	if (!read_source(path, &buf, &cap)) {
		printf("X\t%s\t0\tunreadable\t%s\n", path, strerror(errno));
		return;
	}
	/* most of the bytes of the tree are tables of registers */
	if (!memchr(buf, ';', f.len) && !memmem(buf, f.len, "sg", 2))
		return;
	f.lists = memmem(buf, f.len, "scatterlist", 11) ||
		  memmem(buf, f.len, "sg_", 3) || memmem(buf, f.len, "_sg", 3);
	f.buf = buf;
	if (text_splice(&f.text, buf, f.len))
		check(NULL);
	*PUSH(&f.lines) = 0;
	for (i = 0; i < f.len; i++)
		if (buf[i] == '\n')
			*PUSH(&f.lines) = i + 1;
	if (!lex_file() && uses)
		lost(0, "brackets", "-");
	parse_file(false);
	if (!uses) {
		for (i = 0; f.header && i < f.defs.n; i++)
			emit_def(f.defs.v[i]);
		for (i = 0; f.header && i < f.macros.n; i++)
			emit_macro(&f.macros.v[i]);
	} else {
		/* a header's own are in the index already */
		for (i = 0; i < f.defs.n; i++) {
			size_t j;

			for (j = 0; j < f.defs.v[i]->members.n; j++)
				if (is_list(resolve(f.defs.v[i]->members.v[j].type)))
					*PUSH(&NAME(f.defs.v[i]->members.v[j].name)->lists) = f.defs.v[i];
		}
		parse_file(true);
		for (i = 0; i < f.macros.n; i++) {
			size_t j;

			tk = f.macros.v[i].body.v;
			ntk = f.macros.v[i].body.n;
			vars.n = 0;
			for (j = 0; j < f.macros.v[i].params.n; j++)
				*PUSH(&vars) = (struct member){
					.name = f.macros.v[i].params.v[j],
					.type = none };
			scan(0, ntk);
		}
		forget();
	}
	for (i = 0; i < f.macros.n; i++) {
		free(f.macros.v[i].params.v);
		free(f.macros.v[i].body.v);
	}
	free(f.macros.v);
	free(f.toks.v);
	free(f.lines.v);
	free(f.includes.v);
	free(f.defs.v);
	free(f.text.sp);
	free(f.text.s);
}

/* The text up to the next TAB or the line's end. */
static char *field(char **s)
{
	char *start = *s, *end = start + strcspn(start, "\t\n");

	*s = *end == '\t' ? end + 1 : end;
	*end = 0;
	return start;
}

static void index_line(char *s)
{
	char what = *s;
	const char *path;
	struct name *n;

	if (strlen(s) < 2 || s[1] != '\t')
		return;
	s += 2;
	path = internz(field(&s));
	if (what == 'S') {
		struct def *d = def_new(internz(field(&s)), path);

		while (*s) {
			char *name = field(&s), *at = strchr(name, ':'), *type;
			struct member m;

			if (!at)
				continue;
			*at = 0;
			m.name = internz(name);
			m.line = strtoul(at + 1, &at, 10);
			m.col = strtoul(at + 1, &type, 10);
			m.type = internz(type + 1);
			*PUSH(&d->members) = m;
		}
	} else if (what == 'Y') {
		struct alias *a = check(calloc(1, sizeof(*a)));

		n = NAME(internz(field(&s)));
		a->path = path;
		a->type = internz(field(&s));
		a->next = n->aliases;
		n->aliases = a;
	} else if (what == 'F' || what == 'M') {
		struct fn fn = { .path = path };

		fn.line = strtoul(field(&s), NULL, 10);
		fn.col = strtoul(field(&s), NULL, 10);
		fn.name = internz(field(&s));
		if (what == 'F') {
			fn.kind = *field(&s);
			fn.type = internz(field(&s));
		} else {
			fn.kind = 'm';
			fn.type = none;
			field(&s);
			while (*s) {
				struct pass p;
				char *t = field(&s), *colon = strchr(t, ':');

				p.param = strtoul(t, NULL, 10);
				t = colon + 1;
				colon = strchr(t, ':');
				*colon = 0;
				p.callee = internz(t);
				p.at = strtoul(colon + 1, NULL, 10);
				*PUSH(&fn.passes) = p;
			}
		}
		*PUSH(&NAME(fn.name)->fns) = fn;
	}
}

/* Give a macro the type of what it calls with its parameters. */
static bool type_macro(struct fn *m)
{
	const char *types[16] = { 0 }, *type;
	char buf[1024];
	size_t i, n = 0, len;

	for (i = 0; i < m->passes.n; i++) {
		struct pass *p = &m->passes.v[i];
		struct fn *to;

		if (p->param >= 16 || p->callee == m->name)
			continue;
		to = fn_find(p->callee);
		type = to && *to->type == '(' ? part(to->type, p->at + 1) : NULL;
		if (type && carries(type)) {
			types[p->param] = type;
			if (p->param >= n)
				n = p->param + 1;
		}
	}
	if (!n)
		return false;
	len = (size_t)snprintf(buf, sizeof(buf), "(");
	for (i = 0; i < n; i++)
		len += (size_t)snprintf(buf + len, sizeof(buf) - len, ",%.60s",
					types[i] ? types[i] : none);
	snprintf(buf + len, sizeof(buf) - len, ")");
	type = internz(buf);
	if (type == m->type)
		return false;
	m->type = type;
	return true;
}

static int read_index(const char *path)
{
	FILE *in = fopen(path, "rb");
	char *line = NULL;
	size_t cap = 0, i, j, rounds;
	struct name *n;
	bool more = true;

	if (!in)
		return -1;
	while (getline(&line, &cap, in) >= 0)
		index_line(line);
	free(line);
	i = ferror(in);
	fclose(in);
	if (i)
		return -1;
	f.path = none;
	for (i = 0; i <= names_mask; i++)
		for (n = names[i]; n; n = n->next) {
			struct def *d;

			for (d = n->defs; d; d = d->next)
				for (j = 0; j < d->members.n; j++)
					if (is_list(resolve(d->members.v[j].type)))
						*PUSH(&NAME(d->members.v[j].name)->lists) = d;
		}
	for (rounds = 0; more && rounds < 8; rounds++) {
		more = false;
		for (i = 0; i <= names_mask; i++)
			for (n = names[i]; n; n = n->next)
				for (j = 0; j < n->fns.n; j++)
					if (n->fns.v[j].kind == 'm') {
						f.path = n->fns.v[j].path;
						more |= type_macro(&n->fns.v[j]);
					}
	}
	return 0;
}

static void print_names(void)
{
	const struct name *n;
	size_t i;

	for (i = 0; i <= names_mask; i++)
		for (n = names[i]; n; n = n->next)
			if (lists_pass(n))
				printf("%s\tcall\n", n->s);
}

int main(int argc, char **argv)
{
	static const char *const all[] = {
#define X(w) #w,
		WORDS(X)
#undef X
	};
	char *line = NULL;
	size_t cap = 0, i;
	ssize_t n;
	bool list;

	if (argc == 2 && !strcmp(argv[1], "-h")) {
		fputs(usage_text_border, stdout);
		return 0;
	}
	list = argc == 3 && !strcmp(argv[1], "-n");
	uses = list || (argc == 3 && !strcmp(argv[1], "-u"));
	if (!uses && !(argc == 2 && !strcmp(argv[1], "-d"))) {
		fputs(usage_text_border, stderr);
		return 2;
	}
	none = internz("");
	for (i = 0; i < NWORDS; i++)
		words[i] = internz(all[i]);
	for (i = 0; basic[i]; i++)
		basics[i] = internz(basic[i]);
	for (i = 0; leading[i]; i++)
		leads[i] = internz(leading[i]);
	if (uses && read_index(argv[2])) {
		fprintf(stderr, "sgborder: error: %s: %s\n", argv[2],
			strerror(errno));
		return 2;
	}
	if (list)
		print_names();
	while (!list && (n = getline(&line, &cap, stdin)) > 0) {
		if (line[n - 1] == '\n')
			line[n - 1] = 0;
		do_file(line);
	}
	free(line);
	if (fflush(stdout) || ferror(stdout)) {
		fprintf(stderr, "sgborder: error: output: %s\n", strerror(errno));
		return 2;
	}
	return 0;
}
