reform_merge() {
    for reform in @PROGRAMS@; do
        command -v "$reform" >/dev/null 2>&1 || continue;
        "$reform" git merge "$@";
        code=$?;
        if [ $code -eq 126 ] || [ $code -eq 127 ]; then continue; fi;
        if [ $code -le 1 ] || { [ $code -gt 128 ] && [ $code -ne 137 ]; }; then return $code; fi;
        break;
    done;
    printf '%%s: %%s\n' "$4" "merged by lines, because reform was not found or failed; reform check says whether it is a list" >&2;
    printf '%%s：%%s\n' "$4" "没有找到 reform 或其运行失败，已按行合并；请用 reform check 核对" >&2;
    git merge-file --marker-size="${5:-7}" -L ours -L base -L theirs "$2" "$1" "$3";
};
reform_merge %O %A %B %P %L
