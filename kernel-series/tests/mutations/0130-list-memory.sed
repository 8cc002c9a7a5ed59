# lib/phyr_list.c: memory counts a grown leaf twice
s/^\tl->memory -= size;/\tl->memory -= size \/ 2;/
