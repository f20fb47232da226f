#!/usr/bin/env bash
# Installs the Debian or Ubuntu packages that are missing here, and nothing else.
#
#   system_packages.sh venv     what `python3 -m venv` needs
#   system_packages.sh tests    redis-server, PostgreSQL, PgBouncer, Caddy and Chromium, for the tests that start them
#   system_packages.sh shell    Chromium's shell without windows, where there is such a package: browser tests take half as long
#   system_packages.sh engines  Firefox, WebKitGTK's driver and Xvfb, for `make engines`
#   system_packages.sh faults   libfaketime, with which `make faults` moves a server's clock
#   system_packages.sh install  debootstrap and systemd-nspawn, with which `make audit` installs into a clean Debian
#   system_packages.sh image    buildah, with which `make audit` builds the container's image, and the same two
#   system_packages.sh monitoring  Prometheus, with which `make audit` reads the metrics and tries the alerts
#   system_packages.sh peers    ejabberd and Prosody with PostgreSQL drivers, which `make bench` compares with
#
# Nothing is asked of apt when everything is there. Installing starts no service: while apt runs, a
# policy-rc.d says no (unless the machine already has one), and newly installed services are not
# enabled for the next start of the machine either. Without the right to install, one line says what
# is missing.
set -euo pipefail

has() { command -v "$1" >/dev/null 2>&1; }

missing=()
services=()
case "${1:-}" in
venv)
    python="${2:-python3}"
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        missing+=("python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv")
    fi
    ;;
tests)
    if ! has redis-server; then
        missing+=(redis-server)
        services+=(redis-server)
    fi
    if ! has postgres && ! compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then
        missing+=(postgresql)
        services+=(postgresql)
    fi
    if ! has pgbouncer && [ ! -x /usr/sbin/pgbouncer ]; then
        missing+=(pgbouncer)
        services+=(pgbouncer)
    fi
    if ! has caddy; then
        missing+=(caddy)
        services+=(caddy)
    fi
    has chromium || has chromium-browser || has google-chrome || missing+=(chromium)
    ;;
shell)
    has chromium-headless-shell || ! apt-cache show chromium-headless-shell >/dev/null 2>&1 || missing+=(chromium-headless-shell)
    ;;
engines)
    has firefox-esr || has firefox || missing+=(firefox-esr)
    has WebKitWebDriver || missing+=(webkit2gtk-driver)
    has Xvfb || missing+=(xvfb)
    ;;
faults)
    compgen -G '/usr/lib/*/faketime/libfaketimeMT.so.1' >/dev/null || missing+=(libfaketime)
    ;;
install)
    has debootstrap || missing+=(debootstrap)
    has systemd-nspawn || missing+=(systemd-container)
    ;;
image)
    has debootstrap || missing+=(debootstrap)
    has systemd-nspawn || missing+=(systemd-container)
    has buildah || missing+=(buildah)
    ;;
monitoring)
    if ! has prometheus; then
        missing+=(prometheus)
        services+=(prometheus)
    fi
    ;;
peers)
    for package in ejabberd erlang-p1-pgsql prosody lua-dbi-postgresql lua-event; do
        dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    has ejabberdctl || services+=(ejabberd)
    has prosody || services+=(prosody)
    ;;
*)
    echo "usage: $0 venv|tests|shell|engines|faults|install|image|monitoring|peers" >&2
    exit 2
    ;;
esac
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=()
elif has sudo && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
else
    echo "Missing system packages, and no right to install them. Run: sudo apt-get install ${missing[*]}" >&2
    exit 1
fi
if ! has apt-get; then
    echo "Missing system packages, and no apt-get here. Install these by your system's means: ${missing[*]}" >&2
    exit 1
fi

policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    trap '${as_root[@]+"${as_root[@]}"} rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' | ${as_root[@]+"${as_root[@]}"} tee "$policy" >/dev/null
    ${as_root[@]+"${as_root[@]}"} chmod 755 "$policy"
fi

echo "Installing ${missing[*]} (no service is started)"
apt() {
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -o DPkg::Lock::Timeout=300 "$@"
}
log=$(mktemp)
if ! { apt update && apt install --yes --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    echo "Could not install: ${missing[*]}" >&2
    exit 1
fi
rm -f "$log"

if has systemctl && [ ${#services[@]} -gt 0 ]; then
    ${as_root[@]+"${as_root[@]}"} systemctl disable --quiet "${services[@]}" >/dev/null 2>&1 || true
fi
