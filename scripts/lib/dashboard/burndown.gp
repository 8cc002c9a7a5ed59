# SPDX-License-Identifier: GPL-2.0
#
# A column for each run, the oldest kernel first.
load lib."/theme.gp"
set terminal svg size 760, 420 font "DejaVu Sans,14" background paper noenhanced
set output out
set style data histograms
set style histogram rowstacked
set boxwidth 0.6
set yrange [0 : *]
set ylabel "sites" textcolor rgb ink
set grid ytics lt 1 lw 0.5 lc rgb faint
set key outside top center horizontal
plot for [i = 1 : words(columns)] data using (column(word(columns, i))):xtic(1) title word(columns, i) lc rgb colour(i)
