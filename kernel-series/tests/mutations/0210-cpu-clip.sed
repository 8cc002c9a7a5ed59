# lib/range_cpu.c: a slice goes on to the end of its last piece
s/it->next\.len = min(it->next\.len - skip, it->left);/it->next.len -= skip;/
