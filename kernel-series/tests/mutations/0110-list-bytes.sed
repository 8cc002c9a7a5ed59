# lib/phyr_list.c: a merged range is not counted
s/^\t\tl->last\.len += e\.len;/\t\tl->last.len += e.len; l->bytes -= e.len;/
