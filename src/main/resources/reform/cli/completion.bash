# Completion of reform for bash: commands, options, and values from the list.
#   source <(reform completion bash)
_reform() {
    local value about
    local -a values=() lines=()
    COMPREPLY=()
    while IFS=$'\t' read -r value about; do
        if [[ $value == :files ]]; then
            compopt -o default 2>/dev/null
            return
        fi
        values+=("$value")
        if [[ -n $about ]]; then lines+=("$value  ($about)"); else lines+=("$value"); fi
    done < <("${COMP_WORDS[0]}" complete-words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    # What it means is shown while there is a choice, and never put on the line.
    if ((${#values[@]} == 1)); then
        COMPREPLY=("$(printf '%q' "${values[0]}")")
    elif ((COMP_TYPE == 63)); then
        COMPREPLY=("${lines[@]}")
    else
        COMPREPLY=("${values[@]}")
    fi
}
complete -o nosort -F _reform reform 2>/dev/null || complete -F _reform reform
