# lib/range_cpu.c: pages written to are not flushed
s/^\t\tflush_dcache_page(p\.page);//
