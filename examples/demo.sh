#!/bin/sh
# Shows impactlint on the two example portfolios. Findings are the point here, so they don't fail the demo.
set -eu
cd "$(dirname "$0")/.."
impactlint="${BIN:-.venv/bin}/impactlint"

show() {
    printf '\n$ impactlint %s\n' "$*"
    "$impactlint" "$@" || [ "$?" = 1 ]
}

printf 'A page that hides what it was good for:\n'
show check --no-cache examples/needs-help/churn-prediction
printf '\nThe order it has, and the one that --fix gives it:\n'
show outline --proposed examples/needs-help/churn-prediction
printf '\nThe rest of that portfolio in short, without the questions of the checklist:\n'
show check --no-cache --output-format concise --ignore IMP3,IMP4 --exclude churn-prediction/ examples/needs-help
printf '\nThe same size of work, told by what changed:\n'
show check --no-cache --output-format concise --ignore IMP3,IMP4 examples/exemplary

printf '\nTry next:\n'
printf '  %s --diff --unsafe-fixes examples/needs-help/churn-prediction   # the change it would make\n' "$impactlint"
printf '  %s rule IMP102                                                  # what a rule is for\n' "$impactlint"
printf '  %s PATH                                                         # a repository of yours\n' "$impactlint"
