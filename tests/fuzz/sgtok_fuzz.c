// SPDX-License-Identifier: GPL-2.0
/*
 * Fuzz the lexer of sgtok: no input may crash it, and what it reports must be
 * in the text.
 *
 *   clang -DLIBFUZZER -fsanitize=fuzzer,address,undefined sgtok_fuzz.c
 *   cc -fsanitize=address,undefined sgtok_fuzz.c; ./a.out [COUNT [SEED]]
 *
 * The second form mutates the snippets below, the same way for the same seed.
 */
#define SGTOK_NO_MAIN
#include "../../scripts/sgtok.c"

#include <stdint.h>

static const char tokens[] =
	"sg_dma_len\tread\nsg_dma_address\tread\nsg_next\twalk\n"
	"for_each_sg\twalk\ndma_map_sg\tmap\nx\tread\n";

static struct toktab tab;

struct check {
	const uint8_t *buf;
	size_t len;
	size_t line, col;		/* of the last site */
	size_t off;			/* where its line starts */
	size_t sites;
};

static void fail(const struct check *c, const char *what)
{
	fprintf(stderr, "sgtok_fuzz: %s, site %zu at %zu:%zu\n", what, c->sites,
		c->line, c->col);
	abort();
}

static void check_site(void *arg, const struct site *s)
{
	static const char *const contexts[] = {
		"code", "define", "if0", "decl", "name", NULL
	};
	struct span context = {
		(const unsigned char *)s->context, strlen(s->context)
	};
	struct check *c = arg;
	const uint8_t *nl;
	size_t line = c->line;

	if (s->line < line || (s->line == line && s->col <= c->col))
		fail(c, "sites are not in order");
	for (; line < s->line; line++) {
		nl = memchr(c->buf + c->off, '\n', c->len - c->off);
		if (!nl)
			fail(c, "no such line");
		c->off = (size_t)(nl - c->buf) + 1;
	}
	c->line = s->line;
	c->col = s->col;
	c->sites++;
	if (!s->col || c->off + s->col > c->len ||
	    c->buf[c->off + s->col - 1] != (uint8_t)s->tok->name[0])
		fail(c, "the token is not there");
	if (memchr(c->buf + c->off, '\n', s->col - 1))
		fail(c, "the column is not in the line");
	if (!span_in(context, contexts))
		fail(c, "no such context");
	if (strlen(s->args) > ARGS_MAX || !s->args[0] ||
	    strpbrk(s->args, "\t\n"))
		fail(c, "bad arguments");
	if (s->func.p && s->func.n && !is_word(s->func.p[0]))
		fail(c, "bad function");
}

static size_t scan(const uint8_t *buf, size_t len, bool all)
{
	struct check c = { .buf = buf, .len = len, .line = 1 };

	if (sgtok_scan(&tab, buf, len, all, check_site, &c))
		fail(&c, "out of memory");
	return c.sites;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static const char before[] = "#if 0\n#endif\n/* sg_next(x) */\n";
	size_t all, n = sizeof(before) - 1;
	uint8_t *copy;

	if (!tab.n && toktab_parse(&tab, tokens, sizeof(tokens) - 1))
		abort();
	all = scan(data, len, true);
	if (scan(data, len, false) > all)
		abort();
	/* What comes before, complete in itself, changes nothing. */
	copy = malloc(n + len);
	if (!copy)
		abort();
	memcpy(copy, before, n);
	memcpy(copy + n, data, len);
	if (scan(copy, n + len, true) != all)
		abort();
	free(copy);
	return 0;
}

#ifndef LIBFUZZER

static const char *const snippets[] = {
	"static int f(struct scatterlist *sg)\n{\n\treturn sg_dma_len(sg) + "
	"sg_dma_address(sg_next(sg));\n}\n",
	"#if 0\nx(1)\n#elif 1\nx(2)\n#else\nx(3)\n#endif\n",
	"#define M(a) \\\n\tfor_each_sg(a, b, \\\r\n c) x(a)\n",
	"/* x(1) */ \"x(2)\\\"\" 'x' x /* */ (3, \"(\", ')'); // x(4) \\\n x(5)\n",
	"int dma_map_sg(struct device *dev);\no->x(1); o.x(2); x...x(3);\n",
	"sg_dma_\\\nlen(sg); sg_dma_len(\t\t a /* b */ , \n c )\r\n",
	"#ifdef A\nint f(void) {\n#else\nint g(int a) {\n#endif\nx(1); }\n",
	"#if 0 && A\n#if 1 || B\nx(1)\n#endif\ndon't x(2)\n#endif\n#endif\n",
	"\344\0x(1)\377", "{", "}", "(", ")", "\\\n", "/*", "*/", "\"", "'",
	"#", "\n#define x(", "x(", "=", ";", "0x1f.x(1)", "\n",
};

#define NSNIPPETS	(sizeof(snippets) / sizeof(snippets[0]))
#define MAX_LEN		2000

static uint64_t state;

static uint32_t rnd(uint32_t n)
{
	/* xorshift64*, good enough and the same everywhere */
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return (uint32_t)((state * 0x2545f4914f6cdd1dULL) >> 32) % n;
}

/* Some snippets in a row, then some bytes changed, cut out or doubled. */
static size_t make_input(uint8_t *buf)
{
	size_t len = 0, i, n, at;

	for (i = rnd(8) + 1; i; i--) {
		const char *s = snippets[rnd(NSNIPPETS)];

		n = strlen(s);
		if (!n)
			n = 1;
		if (len + n > MAX_LEN)
			break;
		memcpy(buf + len, s, n);
		len += n;
	}
	for (i = rnd(6); i && len; i--) {
		at = rnd((uint32_t)len);
		n = rnd(8);
		if (n > len - at)
			n = len - at;
		switch (rnd(4)) {
		case 0:
			buf[at] = (uint8_t)rnd(256);
			break;
		case 1:
			buf[at] = (uint8_t)"(){}#\n\\/*'\" \0x"[rnd(14)];
			break;
		case 2:
			memmove(buf + at, buf + at + n, len - at - n);
			len -= n;
			break;
		default:
			if (len + n > MAX_LEN)
				break;
			memmove(buf + at + n, buf + at, len - at);
			len += n;
		}
	}
	return len;
}

int main(int argc, char **argv)
{
	unsigned long count = argc > 1 ? strtoul(argv[1], NULL, 10) : 120000;
	unsigned long seed = argc > 2 ? strtoul(argv[2], NULL, 10) : 1;
	unsigned long i;

	for (i = 0; i < count; i++) {
		uint8_t buf[MAX_LEN], *exact;
		size_t len;

		state = (seed << 32 | i) * 2 + 1;
		rnd(2);
		len = make_input(buf);
		/* An exact copy, so that one byte too far is noticed. */
		exact = malloc(len ? len : 1);
		if (!exact)
			return 1;
		memcpy(exact, buf, len);
		LLVMFuzzerTestOneInput(exact, len);
		free(exact);
	}
	printf("%lu inputs, seed %lu\n", count, seed);
	return 0;
}
#endif /* !LIBFUZZER */
