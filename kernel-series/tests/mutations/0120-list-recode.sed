# lib/phyr_list.c: re-encoding forgets the samples
s/^\t\tbytes -= e\.len;/\t\tbytes -= 0;/
