# shellcheck shell=bash
# Sourced by the scripts here: stands in the project's folder, with the project's tools in front of everybody else's.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit
export PATH="$root/.ci/bin:$root/.tools/bin:$PATH"
mkdir -p .build .tools/bin

# Trunk asks the registry for news unless told not to, and takes NO_COLOR=1 for a mistake.
export TRUNK_SKIP_VERSION_CHECK=true
if [[ -n ${NO_COLOR-} ]]; then export NO_COLOR=true; fi

say() { printf '== %s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# The address to publish under, as $BASE gives it: `x`, `/x`, `//x/` and `/x/` all mean `/x/`; nothing means the root of a
# domain.
base_of() { # VALUE
  local base
  base=$(printf '/%s/' "$1" | tr -s /)
  if ! [[ $base =~ ^/([A-Za-z0-9._~-]+/)*$ && ! $base =~ /\.\.?/ ]]; then
    fail "BASE=\"$1\" is no address to publish under. It is the path part alone, of letters, digits and . _ ~ -," \
      "such as BASE=/some-repo/; without BASE the site is for the root of a domain"
  fi
  printf '%s\n' "$base"
}

# Where `make test` builds the site for an address: one is for the root of a domain, one for everywhere else.
tested_folder() { # BASE
  if [[ $1 == / ]]; then printf 'dist\n'; else printf '.build/dist-base\n'; fi
}

# What the last canary crawl found, for the page that says how the wiki keeps its promise.
export_proof() {
  if [[ -f .build/proof.txt ]]; then
    ARCHER_PROOF=$(<.build/proof.txt)
    export ARCHER_PROOF
  fi
}
export_proof
