# lib/range_cpu.c: the end of a piece belongs to it
s/if (\*skip < piece\.len) {/if (*skip <= piece.len) {/
