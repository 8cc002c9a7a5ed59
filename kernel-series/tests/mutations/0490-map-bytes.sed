# kernel/dma/range_map.c: bytes that are mapped are not counted when the list is made
s/for (done = 0; done < r->bytes; done += p\.len, range_piece_next(&p)) {/for (done = p.len; done < r->bytes; done += p.len, range_piece_next(\&p)) {/
