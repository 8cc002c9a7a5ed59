# SPDX-License-Identifier: GPL-2.0
#
# The picture of a tree's report: data (ladder.tsv), out (an SVG). A bar for each of the
# subsystems with the most sites; colours that the colour-blind tell apart.
set datafile separator tab
set terminal svg size 900,700 font "DejaVu Sans,13" background "#FFFFFF"
set output out
set style data histograms
set style histogram rowstacked
set style fill solid border lc rgb "#FFFFFF"
set boxwidth 0.8
set border 3 lc rgb "#555555"
set tics nomirror
set xtics rotate by 45 right scale 0
set ylabel "sites"
set grid ytics lt 1 lw 0.5 lc rgb "#DDDDDD"
set key top right reverse Left invert
plot data using 2:xtic(1) title "S2: mapped and unmapped through a handle" lc rgb "#0072B2", \
	"" using 3 title "S1: read through an iterator" lc rgb "#56B4E9", \
	"" using 4 title "left, with a reason" lc rgb "#BBBBBB", \
	"" using 5 title "lost" lc rgb "#D55E00"
