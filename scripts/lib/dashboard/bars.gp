# SPDX-License-Identifier: GPL-2.0
#
# A bar for each of the first `most` rows, its parts one behind the other; the first column is what it is called.
load lib."/theme.gp"
set terminal unknown
stats data using (column(word(columns, 1))) every ::0::(most - 1) nooutput
rows = STATS_records
set terminal svg size 760, 90 + 24 * rows font "DejaVu Sans,14" background paper noenhanced
set output out
from(i) = i > 1 ? (sum [k = 1 : i - 1] column(word(columns, k))) : 0
set yrange [rows - 0.5 : -0.5]
set xrange [0 : *]
set lmargin 26
set grid xtics lt 1 lw 0.5 lc rgb faint
set key outside top center horizontal
plot for [i = 1 : words(columns)] data every ::0::(most - 1) \
	using (from(i)):0:(from(i)):(from(i + 1)):(column(0) - 0.38):(column(0) + 0.38):ytic(stringcolumn(1)[1:26]) \
	with boxxyerror title word(columns, i) lc rgb colour(i)
