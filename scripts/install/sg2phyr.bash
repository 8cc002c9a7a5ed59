# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash disable=SC2154 # _sg2phyr_page, of bash.awk, sets options and operands
#
# Completion for bash: what of the table fits where the cursor is.

# _sg2phyr_values VALUE - add to COMPREPLY what can stand for VALUE
_sg2phyr_values() {
	local before='' line
	local -a words
	case $1 in
	*,...)
		# a list: the last one of it
		[[ $cur != *,* ]] || before=${cur%,*},
		cur=${cur##*,} _sg2phyr_values "${1%,...}"
		COMPREPLY=("${COMPREPLY[@]/#/$before}")
		return ;;
	FILE) compopt -o filenames 2>/dev/null; mapfile -t words < <(compgen -f -- "$cur") ;;
	DIR) compopt -o filenames 2>/dev/null; mapfile -t words < <(compgen -d -- "$cur") ;;
	PATH)
		compopt -o filenames 2>/dev/null
		while IFS= read -r line; do
			[[ ! -d $tree/$line ]] || { line+=/; compopt -o nospace 2>/dev/null; }
			words+=("$line")
		done < <(cd -- "$tree" 2>/dev/null && compgen -f -- "$cur") ;;
	[[:lower:]]*) [[ $1 != "$cur"* ]] || words=("$1") ;;
	*\|*)
		local IFS='|'
		for line in $1; do
			[[ $line != "$cur"* ]] || words+=("$line")
		done ;;
	*)
		while IFS= read -r line; do
			[[ $line != "$cur"* ]] || words+=("$line")
		done < <("$program" internal-words "$1" 2>/dev/null) ;;
	esac
	COMPREPLY+=("${words[@]}")
}

_sg2phyr() {
	local cur program=${COMP_WORDS[0]/#~\//$HOME/} command='' value='' o w
	local tree=${XDG_CACHE_HOME:-$HOME/.cache}/sg2phyr/linux/current
	local -a options operands line=()
	COMPREPLY=()
	# readline takes uml:swiotlb for three words
	for w in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
		if [[ ${#line[@]} -gt 0 && ( $w == :* || ${line[-1]} == *: ) ]]; then
			line[-1]+=$w
		else
			line+=("$w")
		fi
	done
	cur=${line[-1]}
	_sg2phyr_page ''
	for w in "${line[@]:1:${#line[@]}-2}"; do
		if [[ -n $value ]]; then
			[[ $o != --linux ]] || tree=${w/#~\//$HOME/}
			value=''
		elif [[ -z $command ]]; then
			command=$w
			_sg2phyr_page "$command"
		else
			for o in "${options[@]}"; do
				[[ $w != "${o%%=*}" ]] || { value=${o#*=} o=$w; break; }
			done
		fi
	done
	if [[ -n $value ]]; then
		_sg2phyr_values "$value"
	elif [[ $cur == -* ]]; then
		for o in "${options[@]%%=*}"; do
			[[ $o != "$cur"* ]] || COMPREPLY+=("$o")
		done
	else
		for o in "${operands[@]}"; do
			_sg2phyr_values "$o"
		done
	fi
	[[ $cur != *:* || $COMP_WORDBREAKS != *:* ]] || COMPREPLY=("${COMPREPLY[@]#"${cur%"${cur##*:}"}"}")
}

complete -F _sg2phyr sg2phyr
