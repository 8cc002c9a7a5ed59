# kernel/dma/range_map.c: a run goes on over a jump inside a granule
s/!((end | p\.phys) & p\.mask) &&/!(end \& p.mask) \&\&/
s/if (!p\.len || ((end | p\.phys) & p\.mask))/if (!p.len || (end \& p.mask))/
