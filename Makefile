# The doors of the project. What each does stands in one small script in .ci/.

.DEFAULT_GOAL := help
.PHONY: help serve content check test dist size bench clean

# Settings travel in the environment: the shell never reads them, the scripts check them.
export BASE PORT

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## build the wiki and serve it with live reload (PORT=8080)
	@.ci/serve

content: ## is the content sound? the quick look while you write, in seconds
	@.ci/content

check: ## content, format, clippy and native tests: the quick look before a commit
	@.ci/test rust content fmt clippy native

test: ## everything, up to browser tests of the release build (BASE=/my-repo/); ends with "N passed, N failed"
	@.ci/test

dist: ## the static site in dist/, for the address it will stand under (BASE=/some-repo/, else /)
	@.ci/dist

size: ## bytes of every file in dist/, raw, gzip and brotli, against the budget
	@node .ci/size.mjs dist

bench: ## how fast the pages in dist/ paint and how fast they are drawn
	@.ci/bench

clean: ## remove what was built; the installed tools in .tools/ stay
	cargo clean
	rm -rf dist .build tests/e2e/node_modules
