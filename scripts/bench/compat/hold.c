// SPDX-License-Identifier: GPL-2.0
/*
 * Interrupts held off while requests are submitted, so that all of them are completed in
 * one: bench native. How many share an interrupt is chance otherwise, and costs more than
 * what is compared.
 *
 * /dev/hold: a write raises the priority of the processor above all vectors, a read has it
 * as it was, and returns the instructions until the interrupts that were due have ended,
 * a u64. One processor, counted as in map.c.
 */
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/uaccess.h>
#include <asm/special_insns.h>
#include <asm/tsc.h>

static void priority(unsigned long class)
{
	asm volatile("mov %0, %%cr8" :: "r" (class) : "memory");
}

static ssize_t hold_write(struct file *file, const char __user *buf, size_t len, loff_t *at)
{
	priority(15);
	return len;
}

static ssize_t hold_read(struct file *file, char __user *buf, size_t len, loff_t *at)
{
	u64 start = rdtsc_ordered(), took;

	priority(0);
	took = rdtsc_ordered() - start;
	if (len != sizeof(took) || copy_to_user(buf, &took, sizeof(took)))
		return -EINVAL;
	return len;
}

static const struct file_operations hold_fops = {
	.owner = THIS_MODULE,
	.write = hold_write,
	.read = hold_read,
};

static struct miscdevice hold = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "hold",
	.fops = &hold_fops,
};
module_misc_device(hold);

MODULE_DESCRIPTION("Hold interrupts off, and count what they take");
MODULE_LICENSE("GPL");
