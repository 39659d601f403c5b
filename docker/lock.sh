#!/usr/bin/env bash
# Writes the two lists of packages that the image installs, with the hash of every wheel. Needs uv.
# Run it after a change of the dependencies in pyproject.toml; --upgrade takes newer versions.
set -euo pipefail
cd "$(dirname "$0")/.."
options=(--quiet --generate-hashes --no-header --no-emit-index-url --python-version 3.13 --python-platform linux)
write() { # write NAME FROM...
    local target="docker/$1"
    shift
    uv pip compile "${options[@]}" "$@" --output-file "$target"
}
write requirements.txt "${1---no-upgrade}" pyproject.toml
printf 'hatchling\n' | write build.txt "${1---no-upgrade}" -
