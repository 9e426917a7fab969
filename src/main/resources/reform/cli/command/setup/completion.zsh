#compdef reform
# Completion of reform for zsh: commands, options, and values from the list.
#   source <(reform completion zsh)     or put this in a file _reform on your $fpath
_reform() {
    local program=${words[1]} fit head value about
    local -a lines values shown abouts options
    local -i i widest=0
    (( ${+commands[$program]} )) || [[ -x $program ]] || program=reform
    # (Q) takes quotes away and expands nothing.
    lines=("${(@f)$("$program" complete-words --for zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    fit=${lines[1]%%$'\t'*}
    [[ ${lines[1]} == *$'\t'* ]] && head=${lines[1]#*$'\t'}
    if [[ $fit == files ]]; then
        [[ -n $head ]] && compset -P "*[${head[-1]}]"
        _files
        return
    fi
    for value in "${(@)lines[2,-1]}"; do
        about=
        [[ $value == *$'\t'* ]] && about=${value#*$'\t'}
        value=${value%%$'\t'*}
        values+=("$head$value")
        shown+=("$value")
        abouts+=("$about")
        (( ${(m)#value} > widest )) && widest=${(m)#value}
    done
    (( ${#values} )) || return 1
    # A line each with what it means, no wider than the terminal; without that, as many on a line as there is room for.
    if [[ -n ${(j::)abouts} ]]; then
        options=(-l)
        for (( i = 1; i <= ${#values}; i++ )); do
            value="${(mr:widest:)shown[i]}  ${abouts[i]}"
            (( ${(m)#value} < COLUMNS )) || value=${(mr:COLUMNS-1:)value}
            shown[i]=$value
        done
    fi
    # A part of a name is replaced by the name; while several fit, each Tab puts the next one there.
    if [[ $fit == fragment ]] && (( ${#values} > 1 )); then
        compstate[insert]=menu
        compstate[list]='list force'
    fi
    # -U: reform has chosen what fits.
    compadd -U -V reform "${options[@]}" -d shown -a values
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _reform "$@"; else compdef _reform reform; fi
