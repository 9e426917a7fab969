#compdef reform
# Completion of reform for zsh: commands, options, and values from the list.
#   source <(reform completion zsh)     or put this in a file _reform on your $fpath
_reform() {
    local value about
    local -a candidates
    while IFS=$'\t' read -r value about; do
        if [[ $value == :files ]]; then
            _files
            return
        fi
        candidates+=("${value//:/\\:}${about:+:$about}")
    done < <("${words[1]}" complete-words -- "${(@)words[2,CURRENT]}" 2>/dev/null)
    (( ${#candidates} )) && _describe -V 'reform' candidates
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _reform "$@"; else compdef _reform reform; fi
