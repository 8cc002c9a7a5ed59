// SPDX-License-Identifier: GPL-2.0
/*
 * The bytes of slab memory that are asked for, by whoever asks: bench native
 *
 * /dev/bytes: a read returns a u64, how many since the module was loaded. Probes at the
 * beginning of the allocator's functions count, and cost nothing before that. What comes out of
 * a cache in front of the allocator, as many a bio does, is not asked for.
 */
#include <linux/fs.h>
#include <linux/kprobes.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

static u64 bytes;

static int of_cache(struct kprobe *p, struct pt_regs *regs)
{
	bytes += kmem_cache_size((struct kmem_cache *)regs->di);
	return 0;
}

static int of_caches(struct kprobe *p, struct pt_regs *regs)
{
	bytes += kmem_cache_size((struct kmem_cache *)regs->di) * regs->dx;
	return 0;
}

static int of_size(struct kprobe *p, struct pt_regs *regs)
{
	bytes += kmalloc_size_roundup(regs->di);
	return 0;
}

#define PROBE(function, handler)	\
	&(struct kprobe){ .symbol_name = function "_noprof", .pre_handler = handler }

static struct kprobe *probes[] = {
	PROBE("kmem_cache_alloc", of_cache),
	PROBE("kmem_cache_alloc_lru", of_cache),
	PROBE("kmem_cache_alloc_node", of_cache),
	PROBE("kmem_cache_alloc_bulk", of_caches),
	PROBE("__kmalloc_cache", of_cache),
	PROBE("__kmalloc_cache_node", of_cache),
	PROBE("__kmalloc", of_size),
	PROBE("__kmalloc_node", of_size),
	PROBE("__kmalloc_large", of_size),
};

static ssize_t bytes_read(struct file *file, char __user *buf, size_t len, loff_t *at)
{
	if (len != sizeof(bytes) || copy_to_user(buf, &bytes, sizeof(bytes)))
		return -EINVAL;
	return len;
}

static const struct file_operations bytes_fops = {
	.owner = THIS_MODULE,
	.read = bytes_read,
};

static struct miscdevice bytes_dev = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "bytes",
	.fops = &bytes_fops,
};

static int __init bytes_init(void)
{
	int ret = register_kprobes(probes, ARRAY_SIZE(probes));

	if (ret)
		return ret;
	ret = misc_register(&bytes_dev);
	if (ret)
		unregister_kprobes(probes, ARRAY_SIZE(probes));
	return ret;
}
module_init(bytes_init);

MODULE_DESCRIPTION("Count the slab memory that is asked for");
MODULE_LICENSE("GPL");
