#!/bin/sh
# Shows impactlint on the two example portfolios. Findings are the point here, so they don't fail the demo.
set -eu
cd "$(dirname "$0")/.."
impactlint="${BIN:-.venv/bin}/impactlint"

show() {
    printf '\n$ impactlint %s\n' "$*"
    "$impactlint" "$@" || [ "$?" = 1 ]
}

printf 'A portfolio that hides what it was good for:\n'
show check --no-cache examples/needs-help/churn-prediction
show check --no-cache --output-format concise examples/needs-help
printf '\nHow that page is read, and why:\n'
show outline --no-reasons examples/needs-help/churn-prediction
printf '\nThe same size of work, told by what changed:\n'
show check --no-cache examples/exemplary
show rule IMP102
