#!/bin/sh
# Written by "reform git install"; "reform git uninstall" takes it away.
# Checks the lists that are staged. 提交前检查暂存的清单。
before=${0%/*}/pre-commit.before-reform
if [ -x "$before" ]; then
    "$before" "$@" || exit
fi
for reform in @PROGRAMS@; do
    command -v "$reform" >/dev/null 2>&1 || continue
    "$reform" git check
    code=$?
    case $code in
        126 | 127) ;;
        *) exit $code ;;
    esac
done
# A list that nobody checked may hold half of a merge.
if git diff --cached --name-only --diff-filter=ACM | git check-attr --stdin merge | grep -q ': merge: reform$'; then
    cat >&2 <<'MESSAGE'
reform: not found, so the staged lists could not be checked and nothing was committed.
Run "reform git install" where reform is now, or commit unchecked: git commit --no-verify
reform：没有找到程序，无法检查暂存的清单，未提交。
请用现在的 reform 运行 reform git install；如不检查也要提交，请用 git commit --no-verify
MESSAGE
    exit 1
fi
exit 0
