#!/usr/bin/env bash
# Really builds the Dockerfile, without a Docker daemon and without a registry of images, and measures the image.
#
# The base image is made here: a Debian with Python from Debian's packages, laid out as python:*-slim is. buildah builds
# on it with chroot isolation. Then the entry point is started as a runner does it: as root, in a workspace that is
# mounted read-only and belongs to somebody else. Prints the sizes and times; fails where a limit is broken.
#
# usage: tests/image/build.sh [FOLDER]    FOLDER keeps the base image between runs (default: a new temporary folder)
# exit:  0 built and within the limits, 1 not, 77 this machine can't run it (not root, no buildah, no debootstrap)
set -euo pipefail

readonly MAX_PACKAGES_MB=90 MAX_START_MS=1500 SUITE=trixie
readonly MIRROR=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
readonly CERTIFICATES=/etc/ssl/certs/ca-certificates.crt
root=$(cd "$(dirname "$0")/../.." && pwd)
here=${1:-}

skip() {
    echo "skipped: $1"
    exit 77
}
[ "$(id -u)" = 0 ] || skip "needs root"
command -v buildah >/dev/null || skip "needs buildah (Debian: apt-get install buildah)"
command -v debootstrap >/dev/null || skip "needs debootstrap (Debian: apt-get install debootstrap)"

if [ -z "$here" ]; then
    here=$(mktemp -d)
    trap 'rm -rf "$here"' EXIT
fi
mkdir -p "$here"

image() { buildah --root "$here/storage" --runroot "$here/run" --storage-driver vfs "$@"; }

base() {
    image inspect --type image localhost/python-base >/dev/null 2>&1 && return
    [ -e "$here/rootfs/done" ] || {
        debootstrap --variant=minbase --include=ca-certificates,python3,python3-pip "$SUITE" "$here/rootfs" "$MIRROR"
        rm -rf "$here"/rootfs/var/cache/apt/archives/*.deb "$here"/rootfs/var/lib/apt/lists/*
        rm -f "$here"/rootfs/usr/lib/python3*/EXTERNALLY-MANAGED # python:*-slim has none
        ln -sf ../../bin/python3 "$here/rootfs/usr/local/bin/python"
        touch "$here/rootfs/done"
    }
    local made
    made=$(image from scratch)
    image add --quiet "$made" "$here/rootfs" / >/dev/null
    image config --env LANG=C.UTF-8 --env PATH=/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin "$made"
    image commit --quiet "$made" localhost/python-base >/dev/null
    image rm "$made" >/dev/null
}

# The host's certificates, for a network whose proxy has its own. The registry is named by pip's own settings.
build() {
    local extra=()
    [ -e "$CERTIFICATES" ] && extra+=(--volume "$CERTIFICATES:$CERTIFICATES:ro")
    image bud --isolation chroot --pull-never --network host "${extra[@]}" \
        --build-arg PYTHON_IMAGE=localhost/python-base --tag localhost/impactlint "$root"
}

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# best_of N COMMAND...: the shortest time of N runs, in milliseconds
best_of() {
    local best=999999 tries=$1 before took
    shift
    for _ in $(seq "$tries"); do
        before=$(milliseconds)
        "$@" >/dev/null 2>&1 || true
        took=$(($(milliseconds) - before))
        [ "$took" -ge "$best" ] || best=$took
    done
    echo "$best"
}

# A workspace that belongs to the user 1001 and holds a .git that git would refuse for that reason.
workspace() {
    rm -rf "$here/workspace" "$here/commands"
    mkdir -p "$here/workspace/.git" "$here/workspace/impactlint" "$here/commands"
    cp "$root/tests/image/README.sample.md" "$here/workspace/README.md"
    echo 'raise SystemExit("a module of the workspace was imported")' | tee "$here/workspace/impactlint/__init__.py" \
        >"$here/workspace/click.py"
    chown -R 1001:1001 "$here/workspace"
    mkdir -p "$here/workflow"
    echo '{"ref": "refs/heads/main"}' >"$here/workflow/event.json"
    : >"$here/commands/output"
    : >"$here/commands/summary"
}

# run NAME COMMAND...: start a command in the container as the runner does
run() {
    image run --isolation chroot --workingdir /github/workspace \
        --volume "$here/workspace:/github/workspace:ro" --volume "$here/commands:/github/file_commands:rw" \
        --volume "$here/workflow:/github/workflow:ro" --env GITHUB_EVENT_PATH=/github/workflow/event.json \
        --env GITHUB_WORKSPACE=/github/workspace --env GITHUB_ACTIONS=true --env GITHUB_EVENT_NAME=push \
        --env GITHUB_REPOSITORY=octo/repo --env INPUT_PATHS=. --env INPUT_FAIL-ON=error --env INPUT_REVIEW=none \
        --env GITHUB_OUTPUT=/github/file_commands/output --env GITHUB_STEP_SUMMARY=/github/file_commands/summary \
        "$@"
}

failed=0
limit() { # limit WHAT MEASURED MOST UNIT
    echo "$1: $2 $4 (at most $3)"
    [ "$2" -le "$3" ] || failed=1
}

base
before=$(milliseconds)
build >"$here/build.log" 2>&1 || { tail -n 30 "$here/build.log"; exit 1; }
echo "build: $((($(milliseconds) - before) / 1000)) s"

container=$(image from --pull-never localhost/impactlint)
mounted=$(image mount "$container")
entry=(/opt/impactlint/bin/python -I -B -X utf8 -m impactlint.action)
[ "$(image inspect --type image --format '{{.OCIv1.Config.Entrypoint}}' localhost/impactlint)" = "[${entry[*]}]" ] || {
    echo "the entry point is another one"
    failed=1
}

packages=$(echo "$mounted"/opt/impactlint/lib/python*/site-packages)
limit "installed packages" "$(du -sm --apparent-size "$packages" | cut -f1)" "$MAX_PACKAGES_MB" MB
echo "largest:"
du -sk --apparent-size "$packages"/* | sort -rn | awk 'NR <= 8 { n = split($2, part, "/"); printf "  %-22s %5.1f MB\n", part[n], $1 / 1024 }'
if find "$mounted/opt" "$mounted/usr/bin" "$mounted/usr/local/bin" -name '*gcc*' -o -name 'cc' -o -name 'cc1*' | grep -q .; then
    echo "a compiler is left in the image"
    failed=1
fi

workspace
status=0
run "$container" -- "${entry[@]}" >"$here/log" 2>&1 || status=$?
cat "$here/log"
[ "$status" = 1 ] || { echo "exit status $status instead of 1"; failed=1; }
grep -q '^::error file=README.md,' "$here/log" || { echo "no annotation"; failed=1; }
grep -q '^errors<<' "$here/commands/output" || { echo "no outputs"; failed=1; }
[ -s "$here/commands/summary" ] || { echo "no job summary"; failed=1; }
grep -q 'a module of the workspace was imported' "$here/log" && failed=1

own=$(best_of 5 run "$container" -- /bin/true)
whole=$(best_of 5 run "$container" -- "${entry[@]}")
limit "start, check and report, beyond the container's own $own ms" $((whole - own)) "$MAX_START_MS" ms

image rm "$container" >/dev/null
exit "$failed"
