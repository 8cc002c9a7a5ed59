# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# A browser without a window: Debian's chromium, driven by playwright-core, which comes from npm into the cache; the lock
# beside this has its version and its hash.

browser_npm=${XDG_CACHE_HOME:-$HOME/.cache}/sg2phyr/npm/browser

# browser_ready - make it ready, or print what is missing
browser_ready() {
	command -v chromium >/dev/null || { echo "no chromium (apt-get install chromium)"; return 1; }
	command -v node >/dev/null || { echo "no node (apt-get install nodejs npm)"; return 1; }
	cmp -s "$top/tests/browser/package-lock.json" "$browser_npm/package-lock.json" && [ -d "$browser_npm/node_modules" ] && return
	{ mkdir -p "$browser_npm" && cp "$top"/tests/browser/package*.json "$browser_npm/" &&
		npm ci --silent --no-fund --no-audit --ignore-scripts --prefix "$browser_npm"; } >/dev/null 2>&1 </dev/null ||
		{ rm -rf "$browser_npm"; echo "no playwright-core (npm and its registry are needed)"; return 1; }
}

# browser CHECK ARGUMENT... - a check of checks.js
browser() {
	NODE_PATH=$browser_npm/node_modules PATH=$top/scripts:$PATH timeout 120 node "$top/tests/browser/checks.js" "$@"
}
