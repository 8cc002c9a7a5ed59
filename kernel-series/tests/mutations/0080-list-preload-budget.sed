# lib/phyr_list.c: an append does not use up what was preloaded
s/if (l->budget && !--l->budget)/if (l->budget == 1)/
