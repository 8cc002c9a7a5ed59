# lib/phyr_list.c: an entry that was to stay is merged with
s/merge && l->entries && !l->closed && e\.addr &&/merge \&\& l->entries \&\& e.addr \&\&/
