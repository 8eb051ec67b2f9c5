#!/bin/sh
# The main job on the sample pages, in a fresh folder. Called by `make demo`; the first argument is the onrecord command.
set -eu

onrecord=${1:-onrecord}
case $onrecord in
/*) ;;
*/*) onrecord=$PWD/$onrecord ;;
esac
cd "$(dirname "$0")/.."
demo=build/demo
rm -rf "$demo"
mkdir -p "$demo"
ONRECORD_RECORD=$demo/onrecord.db
export ONRECORD_RECORD

show() {
    printf '\n$ onrecord'
    for word in "$@"; do
        case $word in
        *' '*) printf " '%s'" "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
    "$onrecord" "$@"
}

show add samples/pages
show utterances --limit 8
most=$("$onrecord" utterances --limit 1 --json | sed -n 's/.*"id": *"\([0-9a-f]*\)".*/\1/p' | head -n 1)
show utterance "$most"
show search '"half a crew"'
show verify
show report "$demo/report"
