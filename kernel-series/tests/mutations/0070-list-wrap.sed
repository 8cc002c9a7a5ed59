# lib/phyr_list.c: a range at 0 is merged with one that ends at 2^64
s/== e\.addr && merge && !l->closed && e\.addr)/== e.addr \&\& merge \&\& !l->closed)/
