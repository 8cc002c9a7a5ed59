# lib/phyr_list.c: an offset at the start of a slot is sought in the one before
s/node->slot\[mid\]\.start <= offset/node->slot[mid].start < offset/
