// SPDX-License-Identifier: GPL-2.0
/*
 * sgtok - list the uses of the scatterlist API in C source
 *
 * A use ("site") is an identifier of the TOKENS file with a parenthesis after
 * it, outside comments and literals.  One lexical pass: no include is followed
 * and no macro expanded, so what no compiler or spatch run reaches is counted
 * all the same.  That makes this the denominator of the loss ledger (E0).
 *
 * Any bytes are fine as input (Latin-1, NUL, CRLF, unterminated things), and
 * time is linear in their number.  With SGTOK_NO_MAIN defined the file can be
 * included by a test, which then calls sgtok_scan().
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARGS_MAX	200	/* bytes of arguments, or of a name, in a row */

static const char usage_text[] =
"Usage: sgtok [-h] [-a] [-f] TOKENS FILE...\n"
"\n"
"Print a row for each use of a target token in C source, separated by TABs:\n"
"file line col token kind context func args\n"
"\n"
"  TOKENS  the target tokens: token, TAB, kind on a line; # starts a comment\n"
"  -a      also rows that are no use of the API, with these contexts:\n"
"          decl  the token's own prototype, definition, #define or #ifdef\n"
"          name  a member, variable or parameter of that name, or a mention\n"
"                without a parenthesis after it\n"
"  -f      read file names from stdin, one a line, instead of FILE...\n"
"  -h      print this\n"
"\n"
"line, col  from 1; each byte is a column, a tab too\n"
"kind       as in TOKENS; write instead of read where it is assigned to\n"
"context    code, define (in the body of a macro), if0 (in a branch that\n"
"           #if 0 or #if 1 rules out)\n"
"func       the function around it, in a define the macro; - if none\n"
"args       text between the parentheses, without comments, white space\n"
"           folded, at most 200 bytes; () if empty; - if none or not closed\n"
"\n"
"Exit codes: 0 done; 1 a file could not be read; 2 bad usage or TOKENS.\n";

/* A piece of the text. */
struct span {
	const unsigned char *p;		/* NULL: none */
	size_t n;
};

struct token {
	char *name;
	size_t len;
	char *kind;
};

/* Target tokens, hashed: open addressing, at most half full. */
struct toktab {
	struct token *slot;
	size_t mask;			/* slots - 1; slots is a power of 2 */
	size_t n;
};

struct site {
	size_t line, col;
	const struct token *tok;
	const char *kind;
	const char *context;
	struct span func;
	char args[ARGS_MAX + 1];
};

typedef void (*site_fn)(void *arg, const struct site *site);

/*
 * Source with backslash-newline taken out, as the C standard's phase 2 has it.
 * A splice notes how much was cut in all from here on.
 */
struct splice {
	size_t at, cut;
};

struct text {
	unsigned char *s;		/* n bytes and a newline as sentinel */
	size_t n;
	struct splice *sp;
	size_t nsp, cap;
};

/* Where the search for line and column stands, in the unspliced bytes. */
struct place {
	size_t sp;			/* next splice */
	size_t off;
	size_t line, bol;
};

/* What is known of the function around the present position. */
struct scope {
	size_t depth;			/* braces */
	size_t paren;			/* parentheses, at depth 0 only */
	size_t words;			/* that the declaration begins with */
	bool only_words;		/* and nothing else so far */
	bool init;			/* after = at depth 0 */
	struct span func;
	struct span cand;		/* a function, if { follows */
};

/* One open #if. */
struct cond {
	struct scope start;		/* each branch begins with this */
	struct scope end;		/* what the first live branch left */
	bool have_end;
	bool outer_dead;
	bool dead;			/* this branch, by its own condition */
	bool known;			/* a branch before was #if 1 */
};

enum line_kind { LINE_CODE, LINE_DEFINE, LINE_OTHER };

/* The last thing seen, as far as it decides about the next word. */
enum prev_kind { PREV_NONE, PREV_WORD, PREV_MEMBER };

struct lexer {
	const struct toktab *tab;
	const unsigned char *buf;
	struct text text;
	struct place place;
	struct scope scope;
	struct cond *cond;
	size_t nconds, cap;
	enum line_kind line;
	bool bol;			/* only blanks so far on this line */
	bool dead;
	size_t lone;			/* before it, an apostrophe is no quote */
	enum prev_kind prev;
	struct span word;		/* for PREV_WORD */
	struct span macro;		/* for LINE_DEFINE */
	site_fn emit;
	void *arg;
	bool all;
};

static bool is_word(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '_' || c == '$' || c >= 0x80;
}

static bool is_digit(unsigned char c)
{
	return c >= '0' && c <= '9';
}

/* White space inside a line. */
static bool is_blank(unsigned char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

static bool span_is(struct span w, const char *str)
{
	return w.p && w.n == strlen(str) && !memcmp(w.p, str, w.n);
}

static bool span_in(struct span w, const char *const *list)
{
	for (; *list; list++)
		if (span_is(w, *list))
			return true;
	return false;
}

static size_t hash(const void *p, size_t n)
{
	const unsigned char *s = p;
	size_t h = n;

	while (n--)
		h = h * 31 + *s++;
	return h ^ (h >> 7);
}

static struct token *toktab_slot(const struct toktab *tab, const void *p,
				 size_t n)
{
	size_t i = hash(p, n);

	for (;; i++) {
		struct token *t = &tab->slot[i & tab->mask];

		if (!t->name || (t->len == n && !memcmp(t->name, p, n)))
			return t;
	}
}

static const struct token *toktab_find(const struct toktab *tab, struct span w)
{
	const struct token *t = toktab_slot(tab, w.p, w.n);

	return t->name ? t : NULL;
}

static char *dup_bytes(const char *p, size_t n)
{
	char *d = malloc(n + 1);

	if (d) {
		memcpy(d, p, n);
		d[n] = 0;
	}
	return d;
}

/* Returns 0, the number of the first bad line, or -1 when out of memory. */
static long toktab_parse(struct toktab *tab, const char *s, size_t n)
{
	size_t lines = 1, i;
	long line = 0;

	memset(tab, 0, sizeof(*tab));
	for (i = 0; i < n; i++)
		lines += s[i] == '\n';
	for (tab->mask = 1; tab->mask < lines * 2; tab->mask *= 2)
		;
	tab->slot = calloc(tab->mask, sizeof(*tab->slot));
	if (!tab->slot)
		return -1;
	tab->mask--;

	while (n) {
		const char *nl = memchr(s, '\n', n);
		size_t len = nl ? (size_t)(nl - s) : n;
		size_t name = 0, end = len;
		struct token *t;

		line++;
		while (end && is_blank((unsigned char)s[end - 1]))
			end--;
		if (end && s[0] != '#') {
			while (name < end && is_word((unsigned char)s[name]))
				name++;
			if (!name || is_digit((unsigned char)s[0]) ||
			    name + 1 >= end || s[name] != '\t')
				return line;
			for (i = name + 1; i < end; i++)
				if (!is_word((unsigned char)s[i]))
					return line;
			t = toktab_slot(tab, s, name);
			if (t->name)
				return line;	/* the same one twice */
			t->len = name;
			t->kind = dup_bytes(s + name + 1, end - name - 1);
			t->name = dup_bytes(s, name);
			if (!t->name || !t->kind)
				return -1;
			tab->n++;
		}
		if (!nl)
			break;
		n -= len + 1;
		s += len + 1;
	}
	return 0;
}

/*
 * Bytes of a backslash-newline at the start of @s, or 0.  As in gcc, blanks
 * may stand between the two; a CR before the newline is such a blank.
 */
static size_t continuation(const unsigned char *s, size_t n)
{
	size_t i = 1;

	while (i < n && is_blank(s[i]))
		i++;
	return i < n && s[i] == '\n' ? i + 1 : 0;
}

static int text_splice(struct text *t, const unsigned char *buf, size_t n)
{
	size_t i = 0, cut = 0;

	t->s = malloc(n + 1);
	if (!t->s)
		return -1;
	while (i < n) {
		const unsigned char *bs = memchr(buf + i, '\\', n - i);
		size_t run = bs ? (size_t)(bs - buf) - i : n - i;
		size_t len;

		memcpy(t->s + t->n, buf + i, run);
		t->n += run;
		i += run;
		if (i == n)
			break;
		len = continuation(buf + i, n - i);
		if (!len) {
			t->s[t->n++] = buf[i++];
			continue;
		}
		if (t->nsp == t->cap) {
			size_t cap = t->cap ? t->cap * 2 : 64;
			struct splice *sp = realloc(t->sp, cap * sizeof(*sp));

			if (!sp)
				return -1;
			t->sp = sp;
			t->cap = cap;
		}
		cut += len;
		t->sp[t->nsp++] = (struct splice){ t->n, cut };
		i += len;
	}
	t->s[t->n] = '\n';
	return 0;
}

/* Move @lx->place to offset @at of the spliced text: forward only. */
static void locate(struct lexer *lx, size_t at)
{
	struct place *pl = &lx->place;
	const struct text *t = &lx->text;
	const unsigned char *nl;
	size_t target;

	while (pl->sp < t->nsp && t->sp[pl->sp].at <= at)
		pl->sp++;
	target = at + (pl->sp ? t->sp[pl->sp - 1].cut : 0);
	while (pl->off < target) {
		nl = memchr(lx->buf + pl->off, '\n', target - pl->off);
		if (!nl)
			break;
		pl->line++;
		pl->bol = (size_t)(nl - lx->buf) + 1;
		pl->off = pl->bol;
	}
	pl->off = target;
}

/* The end of the comment that starts at @i, or @i if none does. */
static size_t skip_comment(const struct text *t, size_t i)
{
	const unsigned char *p, *end = t->s + t->n;

	if (i + 1 >= t->n || t->s[i] != '/')
		return i;
	if (t->s[i + 1] == '/') {
		p = memchr(t->s + i, '\n', t->n - i);
		return p ? (size_t)(p - t->s) : t->n;
	}
	if (t->s[i + 1] != '*')
		return i;
	for (p = t->s + i + 2; p < end; p++) {
		p = memchr(p, '*', (size_t)(end - p));
		if (!p)
			break;
		if (p + 1 < end && p[1] == '/')
			return (size_t)(p - t->s) + 2;
	}
	return t->n;
}

/*
 * The end of the literal that starts at @i.  A newline ends it as well: then
 * it was @open.
 */
static size_t skip_literal(const struct text *t, size_t i, bool *open)
{
	unsigned char quote = t->s[i++];

	*open = false;
	while (i < t->n && t->s[i] != '\n') {
		if (t->s[i] == quote)
			return i + 1;
		i += t->s[i] == '\\' && i + 1 < t->n && t->s[i + 1] != '\n' ?
		     2 : 1;
	}
	*open = true;
	return i;
}

/* Skip blanks and comments, and newlines unless @oneline. */
static size_t skip_space(const struct text *t, size_t i, bool oneline)
{
	while (i < t->n) {
		size_t end;

		if (is_blank(t->s[i]) || (t->s[i] == '\n' && !oneline)) {
			i++;
			continue;
		}
		end = skip_comment(t, i);
		if (end == i)
			break;
		i = end;
	}
	return i;
}

static size_t skip_word(const struct text *t, size_t i)
{
	while (i < t->n && is_word(t->s[i]))
		i++;
	return i;
}

/*
 * The arguments, from the parenthesis at @i on.  Stops when @out is full, so
 * that nested calls do not cost quadratic time.  Returns where the text goes on
 * behind them, or its end if that was not seen.
 */
static size_t get_args(const struct text *t, size_t i, bool oneline, char *out)
{
	size_t depth = 0, n = 0;
	bool blank = false, open;

	while (i < t->n && n < ARGS_MAX) {
		size_t end = skip_space(t, i, oneline);
		unsigned char c;

		if (end != i) {
			blank = n > 0;
			i = end;
			continue;
		}
		c = t->s[i];
		if (c == '\n')
			break;
		if (c == '(' && ++depth == 1) {
			i++;
			continue;
		}
		if (c == ')' && --depth == 0) {
			if (!n)
				memcpy(out, "()", n = 2);
			out[n] = 0;
			return i + 1;
		}
		end = i + 1;
		if (c == '"' || c == '\'')
			end = skip_literal(t, i, &open);
		if (blank)
			out[n++] = ' ';
		blank = false;
		for (; i < end && n < ARGS_MAX; i++)
			out[n++] = t->s[i] < ' ' || t->s[i] == 127 ?
				   '?' : (char)t->s[i];
	}
	if (n < ARGS_MAX)
		memcpy(out, "-", n = 1);
	out[n] = 0;
	return t->n;
}

/* Is what ends at @i assigned to, or counted up or down? */
static bool is_written(const struct text *t, size_t i, bool oneline)
{
	unsigned char a, b, c;

	i = skip_space(t, i, oneline);
	a = i < t->n ? t->s[i] : 0;
	b = i + 1 < t->n ? t->s[i + 1] : 0;
	c = i + 2 < t->n ? t->s[i + 2] : 0;
	if (a == '=')
		return b != '=';
	if (a == b)
		return a == '+' || a == '-' ||
		       ((a == '<' || a == '>') && c == '=');
	return a && strchr("+-*/%&|^", a) && b == '=';
}

/* Words that come before an expression or a call, never before a declarator. */
static const char *const statement_words[] = {
	"return", "else", "do", "goto", "case", "sizeof", "default", "break",
	"continue", "typeof", NULL
};

/* Words that take parentheses in a function's header but do not name it. */
static const char *const attribute_words[] = {
	"__attribute__", "__attribute", "__printf", "__scanf", "__aligned",
	"__section", "__malloc", "__alloc_size", "__acquires", "__releases",
	"__must_hold", "__acquire", "__release", "__cond_acquires",
	"__nonnull", "__declspec", "typeof", "__typeof__", "__no_sanitize",
	"__assume_aligned", "__diagnose_as", "__counted_by", "__asm__", "asm",
	"__context__", "__cold", "__bpf_kfunc", NULL
};

/* At brace depth 0, after nothing but words and stars: "int sg_dma_len(". */
static bool is_declarator(const struct scope *sc)
{
	return !sc->depth && !sc->paren && sc->only_words && sc->words;
}

static void scope_restart(struct scope *sc)
{
	sc->paren = 0;
	sc->words = 0;
	sc->only_words = true;
	sc->init = false;
	sc->cand = (struct span){ NULL, 0 };
}

/* A word in code that stands outside braces, or may. */
static void scope_word(struct scope *sc, struct span w)
{
	if (sc->depth)
		return;
	if (span_in(w, statement_words))
		sc->only_words = false;
	sc->words++;
}

static void scope_punct(struct lexer *lx, unsigned char c)
{
	struct scope *sc = &lx->scope;

	if (c == '{') {
		if (!sc->depth++) {
			sc->func = sc->init ? (struct span){ NULL, 0 } : sc->cand;
			scope_restart(sc);
		}
		return;
	}
	if (c == '}') {
		if (sc->depth && --sc->depth)
			return;
		sc->func = (struct span){ NULL, 0 };
		scope_restart(sc);
		return;
	}
	if (sc->depth)
		return;
	switch (c) {
	case ';':
		scope_restart(sc);
		return;
	case '(':
		if (!sc->paren++ && lx->prev == PREV_WORD &&
		    !span_in(lx->word, attribute_words))
			sc->cand = lx->word;
		break;
	case ')':
		if (sc->paren)
			sc->paren--;
		break;
	case '=':
		if (!sc->paren)
			sc->init = true;
		break;
	case '*':
		return;
	}
	sc->only_words = false;
}

static void word(struct lexer *lx, size_t i, size_t end)
{
	struct span w = { lx->text.s + i, end - i };
	const struct token *tok = toktab_find(lx->tab, w);
	struct site site;
	bool use = false;
	bool oneline = lx->line != LINE_CODE;

	if (tok) {
		size_t open = skip_space(&lx->text, end, oneline);
		bool call = open < lx->text.n && lx->text.s[open] == '(';

		if (lx->line == LINE_OTHER ||
		    (call && !oneline && is_declarator(&lx->scope))) {
			site.context = "decl";
		} else if (!call || lx->prev == PREV_MEMBER) {
			site.context = "name";
		} else {
			use = true;
			site.context = lx->dead ? "if0" :
				       oneline ? "define" : "code";
		}
		if (use || lx->all) {
			site.tok = tok;
			site.kind = tok->kind;
			site.func = oneline ? lx->macro : lx->scope.func;
			if (call) {
				size_t behind = get_args(&lx->text, open, oneline, site.args);

				if (!strcmp(tok->kind, "read") &&
				    is_written(&lx->text, behind, oneline))
					site.kind = "write";
			} else {
				strcpy(site.args, "-");
			}
			locate(lx, i);
			site.line = lx->place.line;
			site.col = lx->place.off - lx->place.bol + 1;
			lx->emit(lx->arg, &site);
		}
	}
	if (!oneline)
		scope_word(&lx->scope, w);
	lx->prev = PREV_WORD;
	lx->word = w;
}

/* The value of the condition at @i: 0 or 1 when plain to see, else -1. */
static int constant_condition(const struct text *t, size_t i)
{
	size_t end;
	bool zero = true;

	i = skip_space(t, i, true);
	if (!is_digit(t->s[i]))
		return -1;
	for (end = skip_word(t, i); i < end; i++)
		if (!strchr("0xXuUlL", t->s[i]))
			zero = false;
	i = skip_space(t, i, true);
	if (t->s[i] == '\n' || i >= t->n)
		return !zero;
	if (i + 1 >= t->n || t->s[i] != t->s[i + 1] ||
	    t->s[i] != (zero ? '&' : '|'))
		return -1;
	/* "0 && A || B" and "0 && A ? B : C" can be anything. */
	for (; i < t->n && t->s[i] != '\n'; i++)
		if (t->s[i] == '?' || (zero && t->s[i] == '|'))
			return -1;
	return !zero;
}

static int cond_push(struct lexer *lx, int value)
{
	struct cond *c;

	if (lx->nconds == lx->cap) {
		size_t cap = lx->cap ? lx->cap * 2 : 16;

		c = realloc(lx->cond, cap * sizeof(*c));
		if (!c)
			return -1;
		lx->cond = c;
		lx->cap = cap;
	}
	c = &lx->cond[lx->nconds++];
	memset(c, 0, sizeof(*c));
	c->start = lx->scope;
	c->outer_dead = lx->dead;
	c->dead = value == 0;
	c->known = value == 1;
	lx->dead = c->outer_dead || c->dead;
	return 0;
}

/*
 * The present branch ends.  Branches are read as alternatives: each starts
 * with the braces open that were open at #if, and the first live one decides
 * what is open after #endif.
 */
static void cond_branch_ends(struct lexer *lx, struct cond *c)
{
	if (!c->dead && !c->have_end) {
		c->end = lx->scope;
		c->have_end = true;
	}
	lx->scope = c->start;
}

static void cond_else(struct lexer *lx, int value)
{
	struct cond *c;

	if (!lx->nconds)
		return;
	c = &lx->cond[lx->nconds - 1];
	cond_branch_ends(lx, c);
	c->dead = c->known || value == 0;
	if (value == 1)
		c->known = true;
	lx->dead = c->outer_dead || c->dead;
}

static void cond_pop(struct lexer *lx)
{
	struct cond *c;

	if (!lx->nconds)
		return;
	c = &lx->cond[--lx->nconds];
	cond_branch_ends(lx, c);
	if (c->have_end)
		lx->scope = c->end;
	lx->dead = c->outer_dead;
}

/* A # at the start of a line, at @i.  Returns where to go on, or 0. */
static size_t directive(struct lexer *lx, size_t i)
{
	const struct text *t = &lx->text;
	struct span name;

	i = skip_space(t, i + 1, true);
	name.p = t->s + i;
	i = skip_word(t, i);
	name.n = (size_t)(t->s + i - name.p);

	lx->line = LINE_OTHER;
	lx->prev = PREV_NONE;
	lx->macro = (struct span){ NULL, 0 };
	if (span_is(name, "define")) {
		/* The name may be a token: its own definition is no use. */
		i = skip_space(t, i, true);
		lx->macro.p = t->s + i;
		if (!is_digit(t->s[i])) {
			size_t end = skip_word(t, i);

			if (end > i)
				word(lx, i, end);
			i = end;
		}
		lx->macro.n = (size_t)(t->s + i - lx->macro.p);
		lx->line = LINE_DEFINE;
		lx->prev = PREV_NONE;
	} else if (span_is(name, "if")) {
		if (cond_push(lx, constant_condition(t, i)))
			return 0;
	} else if (span_is(name, "ifdef") || span_is(name, "ifndef")) {
		if (cond_push(lx, -1))
			return 0;
	} else if (span_is(name, "elif")) {
		cond_else(lx, constant_condition(t, i));
	} else if (span_is(name, "else") || span_is(name, "elifdef") ||
		   span_is(name, "elifndef")) {
		cond_else(lx, -1);
	} else if (span_is(name, "endif")) {
		cond_pop(lx);
	}
	return i;
}

/* Returns 0, or -1 when out of memory. */
static int scan_text(struct lexer *lx)
{
	const struct text *t = &lx->text;
	size_t i = 0, end;
	bool open;

	while (i < t->n) {
		unsigned char c = t->s[i];

		if (c == '\n') {
			if (lx->line != LINE_CODE)
				lx->prev = PREV_NONE;
			lx->line = LINE_CODE;
			lx->bol = true;
			i++;
			continue;
		}
		if (is_blank(c)) {
			i++;
			continue;
		}
		if (c == '/') {
			end = skip_comment(t, i);
			if (end != i) {
				i = end;
				continue;
			}
		}
		if (c == '#' && lx->bol && lx->line == LINE_CODE) {
			lx->bol = false;
			i = directive(lx, i);
			if (!i)
				return -1;
			continue;
		}
		lx->bol = false;
		if (lx->line == LINE_CODE && (is_digit(c) || c == '"' || c == '\''))
			lx->scope.only_words = false;
		if (is_digit(c)) {
			/* A number may have letters and dots: 0x1fUL, 1.e3 */
			while (i < t->n && (is_word(t->s[i]) || t->s[i] == '.'))
				i++;
			lx->prev = PREV_NONE;
			continue;
		}
		if (is_word(c)) {
			end = skip_word(t, i);
			word(lx, i, end);
			i = end;
			continue;
		}
		end = i + 1;
		if (c == '"') {
			end = skip_literal(t, i, &open);
		} else if (c == '\'') {
			/* In text under #if 0 it may be an apostrophe. */
			if (i >= lx->lone) {
				end = skip_literal(t, i, &open);
				lx->lone = open ? end : 0;
				end = open ? i + 1 : end;
			}
		} else {
			if (c == '.' && i + 2 < t->n && t->s[i + 1] == '.' &&
			    t->s[i + 2] == '.')
				end = i + 3;	/* "..." is no member access */
			else if (c == '-' && end < t->n && t->s[end] == '>')
				end++;
			if (lx->line == LINE_CODE)
				scope_punct(lx, c);
		}
		lx->prev = (c == '.' && end == i + 1) ||
			   (c == '-' && end == i + 2) ? PREV_MEMBER : PREV_NONE;
		i = end;
	}
	return 0;
}

/**
 * sgtok_scan() - find the target tokens in C source
 * @tab: the tokens
 * @buf: the source, any bytes
 * @len: their number
 * @all: also decl and name, see the usage text
 * @emit: called for each, in the order of the text
 * @arg: first argument of @emit
 *
 * Return: 0, or -1 when out of memory.
 */
static int sgtok_scan(const struct toktab *tab, const unsigned char *buf,
		      size_t len, bool all, site_fn emit, void *arg)
{
	struct lexer lx = {
		.tab = tab, .buf = buf, .place = { .line = 1 }, .bol = true,
		.scope = { .only_words = true }, .emit = emit, .arg = arg,
		.all = all,
	};
	int ret = text_splice(&lx.text, buf, len);

	if (!ret)
		ret = scan_text(&lx);
	free(lx.cond);
	free(lx.text.sp);
	free(lx.text.s);
	return ret;
}

#ifndef SGTOK_NO_MAIN

/* Read all of @f into *@buf, which is reused and grown. */
static int read_all(FILE *f, unsigned char **buf, size_t *cap, size_t *len)
{
	*len = 0;
	for (;;) {
		size_t n;

		if (*len == *cap) {
			size_t ncap = *cap ? *cap * 2 : 1 << 16;
			unsigned char *p = realloc(*buf, ncap);

			if (!p)
				return -1;
			*buf = p;
			*cap = ncap;
		}
		n = fread(*buf + *len, 1, *cap - *len, f);
		if (!n)
			return ferror(f) ? -1 : 0;
		*len += n;
	}
}

static int read_file(const char *name, unsigned char **buf, size_t *cap,
		     size_t *len)
{
	FILE *f = fopen(name, "rb");
	int ret, err;

	if (!f)
		return -1;
	ret = read_all(f, buf, cap, len);
	err = errno;
	fclose(f);
	errno = err;
	return ret;
}

static void toktab_free(struct toktab *tab)
{
	size_t i;

	for (i = 0; i <= tab->mask; i++) {
		free(tab->slot[i].name);
		free(tab->slot[i].kind);
	}
	free(tab->slot);
}

static void print_site(void *arg, const struct site *s)
{
	int n = s->func.n > ARGS_MAX ? ARGS_MAX : (int)s->func.n;

	printf("%s\t%zu\t%zu\t%s\t%s\t%s\t%.*s\t%s\n", (const char *)arg,
	       s->line, s->col, s->tok->name, s->kind, s->context,
	       n ? n : 1, n ? (const char *)s->func.p : "-", s->args);
}

static int do_file(const struct toktab *tab, char *name, bool all)
{
	static unsigned char *buf;
	static size_t cap;
	size_t len;

	if (strpbrk(name, "\t\n")) {
		fputs("sgtok: error: a file name has a tab or a newline in it - rename the file\n",
		      stderr);
		return 1;
	}
	if (read_file(name, &buf, &cap, &len) ||
	    sgtok_scan(tab, buf, len, all, print_site, name)) {
		fprintf(stderr, "sgtok: error: %s: %s\n", name, strerror(errno));
		return 1;
	}
	return 0;
}

static int do_names(const struct toktab *tab, bool all)
{
	unsigned char *buf = NULL;
	size_t cap = 0, len, i, start = 0;
	int ret = 0;

	if (read_all(stdin, &buf, &cap, &len)) {
		fprintf(stderr, "sgtok: error: stdin: %s\n", strerror(errno));
		return 1;
	}
	for (i = 0; i < len; i++) {
		if (buf[i] != '\n')
			continue;
		buf[i] = 0;
		if (i > start)
			ret |= do_file(tab, (char *)buf + start, all);
		start = i + 1;
	}
	if (start < len) {
		fputs("sgtok: error: stdin: the last name has no newline - is the list cut short?\n",
		      stderr);
		ret = 1;
	}
	free(buf);
	return ret;
}

int main(int argc, char **argv)
{
	bool all = false, from_stdin = false;
	unsigned char *buf = NULL;
	struct toktab tab;
	size_t cap = 0, len;
	int i, ret = 0;
	long line;

	for (i = 1; i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
		if (!strcmp(argv[i], "--")) {
			i++;
			break;
		}
		if (!strcmp(argv[i], "-h")) {
			fputs(usage_text, stdout);
			return 0;
		}
		if (!strcmp(argv[i], "-a")) {
			all = true;
		} else if (!strcmp(argv[i], "-f")) {
			from_stdin = true;
		} else {
			fprintf(stderr, "sgtok: error: %s: no such option - see sgtok -h\n",
				argv[i]);
			return 2;
		}
	}
	if (argc - i < 1 || (argc - i < 2) != from_stdin) {
		fputs(usage_text, stderr);
		return 2;
	}
	if (read_file(argv[i], &buf, &cap, &len)) {
		fprintf(stderr, "sgtok: error: %s: %s\n", argv[i], strerror(errno));
		return 2;
	}
	line = toktab_parse(&tab, (char *)buf, len);
	if (line || !tab.n) {
		fprintf(stderr, "sgtok: error: %s:%ld: %s\n", argv[i], line,
			line < 0 ? "out of memory" :
			line ? "not a new token, TAB, kind" : "has no tokens");
		return 2;
	}
	free(buf);
	if (from_stdin)
		ret = do_names(&tab, all);
	for (i++; i < argc; i++)
		ret |= do_file(&tab, argv[i], all);
	toktab_free(&tab);
	if (fflush(stdout) || ferror(stdout)) {
		fprintf(stderr, "sgtok: error: output: %s\n", strerror(errno));
		return 2;
	}
	return ret;
}
#endif /* SGTOK_NO_MAIN */
