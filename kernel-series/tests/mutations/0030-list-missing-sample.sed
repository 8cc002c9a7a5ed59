# lib/phyr_list.c: only the first run has its sample
s/if (i % PHYR_RUN == 0 && phyr_sample(h))/if (i == 0 \&\& phyr_sample(h))/
