# Completion of reform for bash: commands, options, and values from the list.
#   source <(reform completion bash)
_reform() {
    local program=${COMP_WORDS[0]} reply
    # An alias, or ~/bin/reform, is no program that can be called by this name here.
    [[ $(type -t -- "$program") == file ]] || program=reform
    COMPREPLY=()
    # reform reads the line itself and answers with words that are quoted: nothing of them is expanded here.
    while IFS= read -r reply; do
        if [[ $reply == :files ]]; then
            compopt -o default 2>/dev/null
            return
        fi
        COMPREPLY+=("$reply")
    done < <("$program" complete-words --for bash -- \
        "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" "$COMP_TYPE" "${COLUMNS:-80}" 2>/dev/null)
}
complete -o nosort -F _reform reform 2>/dev/null || complete -F _reform reform
