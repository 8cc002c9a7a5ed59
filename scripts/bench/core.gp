# SPDX-License-Identifier: GPL-2.0
#
# Plots of bench core: data (rows), out (file name without -WHAT.TYPE).
# Four panels, one a layout; colours that the colour-blind tell apart, and a
# shape for each store as well.
set datafile separator tab
set datafile commentschars "#"
set datafile missing NaN

array store[5] = ["scatterlist", "page array", "bio_vec array", "packed list", "range_cpu"]
array title[5] = ["struct scatterlist", "page array", "bio_vec array", "packed list", "range_cpu over a list"]
array layout[4] = ["random 4 KiB pages", "random 64 KiB folios", "random 2 MiB folios", "contiguous"]
set style line 1 lc rgb "#D55E00" lw 2 pt 5 ps 1.1
set style line 2 lc rgb "#777777" lw 2 pt 9 ps 1.1
set style line 3 lc rgb "#CC79A7" lw 2 pt 13 ps 1.2
set style line 4 lc rgb "#0072B2" lw 3 pt 7 ps 1.0
set style line 5 lc rgb "#009E73" lw 2 pt 2 ps 0.9 dt 2

array file[3] = ["memory", "iterate", "seek"]
array head[3] = ["Memory of a list, allocator slack included", "Iterate: read address and length of every entry", "Seek to a random byte offset"]
array unit[3] = ["bytes per described page", "ns per described page", "ns per seek"]
array field[3] = [6, 8, 9]
array stores[3] = [4, 5, 5]

# the value of a row, if it is of this layout and store
of(l, s, v) = (stringcolumn(1) eq layout[l] && stringcolumn(3) eq store[s]) ? v : NaN

set logscale xy
set format xy "10^{%T}"
set grid xtics ytics lt 1 lw 0.5 lc rgb "#DDDDDD"
unset key
set border 3 lc rgb "#555555"
set tics nomirror
set xlabel "described memory, in pages of 4 KiB"

do for [type in "png svg"] {
	if (type eq "png") {
		set terminal pngcairo size 1200,900 font "DejaVu Sans,12" background "#FFFFFF"
	} else {
		set terminal svg size 1200,900 font "DejaVu Sans,15" background "#FFFFFF"
	}
	do for [w = 1:3] {
		set output sprintf("%s-%s.%s", out, file[w], type)
		set multiplot
		set label 1 head[w] at screen 0.5,0.97 center font ",18"
		# one key for all panels, in a strip of its own where no data is
		do for [s = 1:stores[w]] {
			set label s + 1 title[s] at screen (s - 0.88) / stores[w],0.03 \
				point ls s offset 1.5,-0.1 noenhanced
		}
		set ylabel unit[w]
		do for [l = 1:4] {
			set size 0.5,0.44
			set origin 0.5 * ((l - 1) % 2), l < 3 ? 0.5 : 0.06
			set title layout[l]
			plot for [s = 1:stores[w]] data using (of(l, s, column(2))): \
				(of(l, s, column(field[w]) / (w == 3 ? 1 : column(2)))) \
				with linespoints ls s notitle
			unset label
		}
		unset multiplot
	}
}
