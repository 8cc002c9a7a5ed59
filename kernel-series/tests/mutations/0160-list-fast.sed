# lib/phyr_list.c: a length that is out of the frame is added as it is
/^static __always_inline bool phyr_push_fast/,/^}/s/if (n > phyr_mask(h->width\[LEN\]))/if (0)/
