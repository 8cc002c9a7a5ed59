# lib/phyr_list.c: a range at 0 is merged with one that ends at 2^64
s/&& !l->closed && e\.addr &&/\&\& !l->closed \&\&/
