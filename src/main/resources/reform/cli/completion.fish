# Completion of reform for fish: commands, options, and values from the list.
#   reform completion fish | source
function __reform_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l candidates ($words[1] complete-words -- $words[2..-1] 2>/dev/null)
    if test "$candidates[1]" = ":files"
        __fish_complete_path (commandline -ct)
    else
        string join \n -- $candidates
    end
end
complete -c reform -f -k -a '(__reform_complete)'
