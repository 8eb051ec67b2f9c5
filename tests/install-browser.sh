#!/bin/sh
# Install the browser that the report is tested in: Debian's package chromium. Does nothing where it is there already.
set -eu

fail() {
    echo "install-browser.sh: $1; install chromium by hand, or set ONRECORD_SKIP_BROWSER=1 to do without" >&2
    exit 1
}

if command -v chromium >/dev/null 2>&1 || [ "${ONRECORD_SKIP_BROWSER:-}" = 1 ]; then
    exit 0
fi
command -v apt-get >/dev/null 2>&1 || fail "there is no apt-get here"
if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo"
else
    fail "chromium is missing and this user may not install it"
fi
echo "installing chromium with apt-get, for the tests of the report"
$as_root apt-get update -qq || fail "apt-get update failed"
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends \
    chromium fonts-liberation fonts-urw-base35 >/dev/null || fail "apt-get install chromium failed"
command -v chromium >/dev/null || fail "the package chromium brought no command chromium"
