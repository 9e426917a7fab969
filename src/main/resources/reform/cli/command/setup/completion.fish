# Completion of reform for fish: commands, options, and values from the list.
#   reform completion fish | source
function __reform_complete
    set -l words (commandline -opc)
    set -l program $words[1]
    type -q -- $program; or set program reform
    # The unfinished word without its quotes; nothing in it is expanded.
    set -l current (commandline -ot)
    set -l lines ($program complete-words --for fish -- $words[2..-1] "$current" 2>/dev/null)
    if string match -q ':files*' -- $lines[1]
        set -l head (string split -m 1 \t -- $lines[1])[2]
        set -l name (string sub -s (math (string length -- "$head") + 1) -- "$current")
        for file in (__fish_complete_path $name)
            echo -- "$head$file"
        end
    else
        string join \n -- $lines
    end
end
complete -c reform -f -k -a '(__reform_complete)'
