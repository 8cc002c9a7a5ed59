# lib/range_cpu.c: device memory of two owners is merged
s,return zone_device_pages_have_same_pgmap(phys_to_page(end - 1)\,,return true || zone_device_pages_have_same_pgmap(phys_to_page(end - 1)\,,
