# What scripts/build and scripts/test share: messages, Debian packages, the Swift toolchain.
# Sourced, never run; so its lists are read elsewhere (SC2034). German quotes are meant (SC1111).
# shellcheck shell=bash disable=SC2034,SC1111

# What it takes to compile the program: the C libraries, pkg-config to find them, the linker, and the
# headers and start files that every Swift program is built on.
build_packages=(
  coinor-libclp-dev
  libcmark-gfm-dev
  libcmark-gfm-extensions-dev
  libxml2-dev
  zlib1g-dev
  pkg-config
  binutils
  libc6-dev
  libstdc++-12-dev
)

# What the tests need on top: a browser and its fonts, a text browser, a JVM for the HTML checker, Python.
test_packages=(
  chromium
  default-jre-headless
  fonts-dejavu-core
  python3
  python3-venv
  w3m
)

# What a toolchain from swift.org wants to start at all. Asked for only when it does not start.
toolchain_packages=(libcurl4 libncurses6 libsqlite3-0 libxml2 zlib1g)

readonly minimum_swift_major=6 minimum_swift_minor=1

# One line on standard error for each argument.
say() { printf '%s\n' "$@" >&2; }

# Ends the script: something outside the project has to be put right first.
stop() {
  say "$@"
  exit 2
}

is_installed() {
  # Each release of Debian has its own version of this one, and any of them will do.
  local pattern="${1/#libstdc++-12-dev/libstdc++-*-dev}"
  dpkg-query --show --showformat='${db:Status-Status}\n' "$pattern" 2>/dev/null | grep -qx installed
}

# require_packages PACKAGE…: installs what is missing; touches apt only if something is.
require_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "Hinweis: Dieses System kennt keine Debian-Pakete. Bitte sorgen Sie selbst für: $*"
    return 0
  fi
  local package missing=()
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  ((${#missing[@]} > 0)) || return 0

  local as_root=()
  if ((EUID != 0)); then
    if ! may_use_sudo; then
      stop "Es fehlen Programme, und dieses Konto darf keine einrichten." \
        "Bitten Sie die Administration um diesen Befehl und starten Sie dann noch einmal:" \
        "" \
        "    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}" \
        ""
    fi
    as_root=(sudo)
  fi

  say "Wird eingerichtet: ${missing[*]}"
  local apt_output
  # A fresh machine has no package lists, an old one has lists of files that are gone. Both show in
  # a failure, so the lists are fetched only then.
  install_now "${missing[@]}" || { run_apt update && install_now "${missing[@]}"; } || {
    say "$apt_output"
    stop "Die Einrichtung ist fehlgeschlagen; die Meldung von apt steht darüber." \
      "Besteht eine Verbindung zu den Debian-Paketen? Der Befehl war:" \
      "" \
      "    apt-get install -y --no-install-recommends ${missing[*]}" \
      ""
  }
}

# Asks for the password only where somebody sits who can answer.
may_use_sudo() {
  command -v sudo >/dev/null || return 1
  sudo -n true 2>/dev/null || { [[ -t 0 && -t 2 ]] && sudo -v; }
}

install_now() { run_apt install -y --no-install-recommends "$@"; }

# Runs apt-get without questions. Its output goes to `apt_output` of the caller.
run_apt() {
  apt_output="$("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -o DPkg::Lock::Timeout=120 "$@" 2>&1 </dev/null)"
}

# Stops unless a Swift toolchain of the minimum version is there.
require_swift() {
  local wanted="$minimum_swift_major.$minimum_swift_minor"
  if ! command -v swift >/dev/null; then
    stop "Swift fehlt. Gebraucht wird Swift $wanted oder neuer: https://www.swift.org/install/linux/" \
      "Ist Swift schon eingerichtet? Dann gehört sein Ordner „usr/bin“ in die Umgebungsvariable PATH."
  fi
  local answer
  if ! answer="$(swift --version 2>&1)"; then
    require_packages "${toolchain_packages[@]}"
    answer="$(swift --version 2>&1)" || stop "$answer" "Swift lässt sich nicht starten. Seine Meldung steht darüber."
  fi
  [[ "$answer" =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] ||
    stop "Die Version von Swift ist nicht zu erkennen. „swift --version“ sagt: $answer"
  local major="${BASH_REMATCH[1]}" minor="${BASH_REMATCH[2]}"
  if ((major < minimum_swift_major || (major == minimum_swift_major && minor < minimum_swift_minor))); then
    stop "Swift $major.$minor ist zu alt. Gebraucht wird Swift $wanted oder neuer: https://www.swift.org/install/linux/"
  fi
}
