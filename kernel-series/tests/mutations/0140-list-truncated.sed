# lib/phyr_list.c: a length is cut to 32 bits
s/^\t\t\.len = phyr_get_field(h, LEN, bits, bit + h->width\[ADDR\]),/\t\t.len = (u32)phyr_get_field(h, LEN, bits, bit + h->width[ADDR]),/
