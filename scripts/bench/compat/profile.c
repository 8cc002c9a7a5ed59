// SPDX-License-Identifier: GPL-2.0
/*
 * A plugin of QEMU that counts how often each instruction of the kernel was
 * executed, and prints it at the end, as "address count" lines, into the file of
 * its argument: out=NAME.
 *
 * QEMU's package has no header for plugins; what is used of version 1 of the
 * interface is declared here.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct qemu_plugin_tb;
struct qemu_plugin_insn;
typedef uint64_t plugin_id;

extern void qemu_plugin_register_vcpu_tb_trans_cb(plugin_id id,
	void (*translated)(plugin_id id, struct qemu_plugin_tb *tb));
extern void qemu_plugin_register_atexit_cb(plugin_id id,
	void (*at_exit)(plugin_id id, void *data), void *data);
extern size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *tb);
extern struct qemu_plugin_insn *qemu_plugin_tb_get_insn(
	const struct qemu_plugin_tb *tb, size_t n);
extern uint64_t qemu_plugin_insn_vaddr(const struct qemu_plugin_insn *insn);
/* @op 0 adds @imm to *@counter */
extern void qemu_plugin_register_vcpu_insn_exec_inline(
	struct qemu_plugin_insn *insn, int op, void *counter, uint64_t imm);

int qemu_plugin_version = 1;

/* Where a kernel without KASLR is, and then its modules */
#define TEXT 0xffffffff81000000ull
#define SIZE (32ull << 20)

static uint64_t *counts;
static FILE *out;

static void translated(plugin_id id, struct qemu_plugin_tb *tb)
{
	size_t i, n = qemu_plugin_tb_n_insns(tb);

	for (i = 0; i < n; i++) {
		struct qemu_plugin_insn *insn = qemu_plugin_tb_get_insn(tb, i);
		uint64_t at = qemu_plugin_insn_vaddr(insn) - TEXT;

		if (at < SIZE)
			qemu_plugin_register_vcpu_insn_exec_inline(insn, 0, &counts[at], 1);
	}
}

static void at_exit(plugin_id id, void *data)
{
	uint64_t i;

	for (i = 0; i < SIZE; i++)
		if (counts[i])
			fprintf(out, "%llx %llu\n", (unsigned long long)(TEXT + i),
				(unsigned long long)counts[i]);
	fclose(out);
}

int qemu_plugin_install(plugin_id id, const void *info, int argc, char **argv)
{
	counts = calloc(SIZE, sizeof(*counts));
	if (!counts || argc != 1 || strncmp(argv[0], "out=", 4))
		return -1;
	out = fopen(argv[0] + 4, "w");
	if (!out)
		return -1;
	qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
	qemu_plugin_register_atexit_cb(id, at_exit, NULL);
	return 0;
}
