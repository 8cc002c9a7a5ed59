# lib/phyr_list.c: an entry that was to stay is merged with
s/== e\.addr && merge && !l->closed && e\.addr)/== e.addr \&\& merge \&\& e.addr)/
