reform_diff() {
    for reform in @PROGRAMS@; do
        command -v "$reform" >/dev/null 2>&1 || continue;
        "$reform" git diff "$@";
        code=$?;
        if [ $code -eq 126 ] || [ $code -eq 127 ]; then continue; fi;
        if [ $code -eq 0 ] || [ $code -eq 5 ] || { [ $code -gt 128 ] && [ $code -ne 137 ]; }; then return $code; fi;
        break;
    done;
    printf '%s: %s\n' "$1" "compared by lines, because reform was not found or failed" >&2;
    printf '%s：%s\n' "$1" "没有找到 reform 或其运行失败，按行比较" >&2;
    if [ $# -lt 7 ]; then printf '* Unmerged path %s\n' "$1"; return 0; fi;
    old=a/$1;
    new=b/$1;
    if [ "$2" = /dev/null ]; then old=$2; fi;
    if [ "$5" = /dev/null ]; then new=$5; fi;
    lines=$(git --no-pager diff --no-index --no-ext-diff --no-textconv --no-color -- "$2" "$5" | sed '1,/^+++ /d');
    if [ -n "$lines" ]; then printf '%s\n' "diff --git a/$1 b/$1" "--- $old" "+++ $new" "$lines"; fi;
    return 0;
};
reform_diff
