# SPDX-License-Identifier: GPL-2.0
# campaign-status.awk - how far a campaign is
#
#	awk -v now=SECONDS -v running=PID -f campaign-status.awk what=jobs JOBS what=phases PHASES
#
# JOBS: "NAME.N", of N jobs so many have ended. PHASES: as campaign.sh keeps them.

function time(s) { return sprintf("%d:%02d:%02d", s / 3600, s % 3600 / 60, s % 60) }

function show(name, from, to, over,    done, all, i, text) {
	text = time(to - from)
	for (i = 1; i <= njobs; i++)
		if (phase_of[i] == name) {
			done += ended[i]
			all += jobs[i]
		}
	if (all) {
		text = text sprintf(", %d of %d jobs", done, all)
		if (!over && done && done < all)
			text = text sprintf(", %.2f a second, about %s left", done / (to - from + 1),
				time((all - done) * (to - from) / done))
	}
	printf "  %-10s%s%s\n", name, text, over ? "" : (running ? ", running" : ", not ended")
}

BEGIN { FS = "\t" }
what == "jobs" {
	njobs++
	name = $1
	sub(/.*\./, "", $1)
	jobs[njobs] = $1
	ended[njobs] = $2 > 0 ? $2 : 0
	phase_of[njobs] = name ~ /^(farm-)?check\./ ? "misuse" : name ~ /^(verify-|farm-evidence)/ ? "evidence" : "convert"
	next
}
last != "" { show(last, since, $2, 1) }
{ last = $1 == "-" ? "" : $1; since = $2 }
END { if (last != "") show(last, since, now, 0) }
