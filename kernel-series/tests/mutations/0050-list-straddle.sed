# lib/phyr_list.c: a field that straddles words loses its upper part
s/w\[1\] = cpu_to_le64((le64_to_cpu(w\[1\]) & ~(mask >> 1 >> bit)) |/w[1] = cpu_to_le64(le64_to_cpu(w[1]) |/;s/^\t\t\t   val >> 1 >> bit);/\t\t\t   0);/
