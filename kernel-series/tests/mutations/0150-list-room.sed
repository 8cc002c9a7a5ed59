# lib/phyr_list.c: entries that only add bits go on where a sample is due
/^static void phyr_set_room/,/^}/s/if (phyr_sample(h))/if (0)/
