# SPDX-License-Identifier: GPL-2.0
# What zsh makes of command lines when the tabulator key is pressed behind them:
#
#	zsh -f complete.zsh DIRECTORY-OF-FUNCTIONS LINE...
#
# Prints each line as it is then. An interactive zsh runs on a terminal of its own.

zmodload zsh/zpty zsh/zselect
functions_=${1:a}
shift
got=$PWD/.got.$$
trap 'rm -f $got' EXIT
zpty -b shell zsh -f -i
zpty -w shell "fpath=(${(q)functions_} \$fpath); PS1=; unsetopt beep; autoload -U compinit; compinit -D -u; bindkey '^I' complete-word"
# one key that writes the line down, and empties it
zpty -w shell "note() { print -r -- \"\$BUFFER\" >>${(q)got}; zle kill-buffer; }; zle -N note; bindkey '^T' note; : >${(q)got}"

# wait_for N - until N lines are written down, at most 10 s; what the terminal shows is nobody's business
wait_for() {
	local i junk lines
	for ((i = 0; i < 200; i++)) {
		while zpty -r -t shell junk; do :; done
		[[ ! -e $got ]] || { lines=("${(@f)$(<$got)}"); [[ -n $lines[1] ]] || lines=(); (( $#lines < $1 )) || return 0 }
		zselect -t 5
	}
	print -u2 "zsh does not answer"
	exit 1
}

wait_for 0
integer n=0
for line; do
	zpty -w -n shell "$line"$'\t'
	zpty -w -n shell $'\x14'
	wait_for $((++n))
done
cat $got
zpty -d shell
