# lib/phyr_list.c: preloading forgets that the last leaf may grow
s/^\tblocks = nr + 1;/\tblocks = nr - 1;/;s/return blocks + 2;/return blocks - 3;/
