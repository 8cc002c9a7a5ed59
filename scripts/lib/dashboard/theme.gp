# SPDX-License-Identifier: GPL-2.0
#
# What the pictures have in common. Set by the caller: data (CSV with a head), out (an SVG), dark (0 or 1), and
# columns, the names of those that are stacked. Colours that the colour-blind tell apart.
set datafile separator comma
set datafile columnheaders
array light[5] = ["#0072B2", "#56B4E9", "#BBBBBB", "#D55E00", "#E69F00"]
array night[5] = ["#3D9FDD", "#9AD0F5", "#6B7480", "#FF7B4A", "#E6A822"]
colour(i) = dark ? night[i] : light[i]
paper = dark ? "#14171B" : "#FFFFFF"
ink = dark ? "#E4E8EC" : "#1B1F24"
faint = dark ? "#343B44" : "#D5DAE0"
set output out
set style fill solid border lc rgb paper
set tics nomirror scale 0 textcolor rgb ink
set border 3 lc rgb faint
set key textcolor rgb ink noenhanced
