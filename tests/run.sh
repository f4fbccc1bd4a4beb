#!/usr/bin/env bash
# Builds and runs every test. Sets up what is missing (as root: Debian's chromium). Last line: "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

stop() { printf '%s\n0 passed, 1 failed\n' "$1"; exit 1; }

command -v dotnet >/dev/null 2>&1 || stop 'The .NET SDK 10 is missing: install it (https://dotnet.microsoft.com/download) and run this again.'

browser=${CHROMIUM:-/usr/bin/chromium}
if [ ! -x "$browser" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo 'Installing chromium for the browser tests …'
  apt-get update -qq >/dev/null 2>&1
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null 2>&1 ||
    echo 'chromium could not be installed.'
fi
[ -x "$browser" ] || echo "The browser tests are skipped: no chromium at $browser (install it, or name one in CHROMIUM)."

dotnet restore SmpBot.sln --locked-mode -v quiet || stop 'The packages could not be restored.'
dotnet build SmpBot.sln --no-restore -c Release -v quiet || stop 'The build failed.'

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test SmpBot.sln --no-build -c Release "$@" | tee "$log"
status=${PIPESTATUS[0]}

awk -v status="$status" '
  match($0, /Failed: +[0-9]+, Passed: +[0-9]+, Skipped: +[0-9]+/) {
    split(substr($0, RSTART, RLENGTH), part, /[:,] */)
    failed += part[2]; passed += part[4]; skipped += part[6]; seen = 1
  }
  END {
    if (!seen || (status != 0 && failed == 0)) failed++
    if (skipped > 0) printf "%d skipped: they need what this machine does not have.\n", skipped
    printf "%d passed, %d failed\n", passed, failed
    exit failed > 0
  }' "$log"
