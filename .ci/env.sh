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

# What the last canary crawl found, for the page that says how the wiki keeps its promise.
export_proof() {
  if [[ -f .build/proof.txt ]]; then
    ARCHER_PROOF=$(<.build/proof.txt)
    export ARCHER_PROOF
  fi
}
export_proof
