# lib/phyr_list.c: a failed append leaks the blocks it had
s/^\t\t\twhile (n--)$/\t\t\twhile (0 \&\& n--)/
