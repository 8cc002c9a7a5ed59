# SPDX-License-Identifier: GPL-2.0
# Completion for zsh: what of the table fits where the cursor is.

# _sg2phyr_operands [OPTION-OF-compadd...] VALUE... - what can stand for these
_sg2phyr_operands() {
	local v tree ret=1
	local -a options_ words_
	# _arguments and _sequence hand on options for compadd, before VALUE
	while [[ $1 == -* ]]; do
		options_+=("$1")
		[[ $1 != -[JVXxqrSsPIW] ]] || { shift; options_+=("$1"); }
		shift
	done
	for v; do
		case $v in
		FILE) _files && ret=0 ;;
		DIR) _files -/ && ret=0 ;;
		PATH)
			tree=${opt_args[--linux]:-${XDG_CACHE_HOME:-$HOME/.cache}/sg2phyr/linux/current}
			tree=${(Q)tree}
			_path_files -W "${${tree/#\~\//$HOME/}:a}" && ret=0 ;;
		[[:lower:]]*) compadd "${options_[@]}" -- "$v" && ret=0 ;;
		*\|*) compadd "${options_[@]}" -- "${(s:|:)v}" && ret=0 ;;
		*)
			words_=("${(f)$(_call_program words "$program" internal-words "$v" 2>/dev/null)}")
			[[ -z $words_ ]] || { compadd "${options_[@]}" -- "${words_[@]}" && ret=0 } ;;
		esac
	done
	return ret
}

_sg2phyr() {
	local program=$words[1] curcontext=$curcontext
	local -a specs
	typeset -A opt_args
	if (( CURRENT == 2 )); then
		_describe command _sg2phyr_commands
		_arguments '(- *)'{-h,--help}'[help]' '(- *)--version[versions]'
		return
	fi
	shift words
	(( CURRENT-- ))
	_sg2phyr_page "$words[1]"
	(( $#specs )) && _arguments "${specs[@]}"
}

_sg2phyr "$@"
