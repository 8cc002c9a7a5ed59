# SPDX-License-Identifier: GPL-2.0
# A thin front of scripts/sg2phyr; `make help` lists what there is.

M ?= drivers/ata
O ?= build
B ?=
J ?= $(shell nproc)
T ?=
LINUX ?=
PREFIX ?= /usr/local
DESTDIR ?=

# Kbuild's habit: commands are shown with V=1 only, nothing at all with -s
V ?= 0
Q := $(if $(filter 1,$(V)),,@)
quiet := $(if $(findstring s,$(filter-out --%,$(firstword $(MAKEFLAGS)))),-s)

sg2phyr := scripts/sg2phyr
options = $(if $(LINUX),--linux '$(LINUX)') -j '$(J)' $(quiet)

# Tests of the real tree have numbers from 5000, those that boot kernels from 6000, and what takes longer than
# a CI job may, from 9000
fast_tests := $(sort $(wildcard tests/t[0-4]*$(T)*.sh))
slow_tests := $(sort $(wildcard tests/t[5-8]*$(T)*.sh))
long_tests := $(sort $(wildcard tests/t9*$(T)*.sh))

.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: migrate setup setup-tests campaign series boot matrix bench misuse report screenshots help check check-all check-fast lint clean install uninstall

# make has no exit code for "done, with findings": the summary says it, and
# scripts/sg2phyr migrate ends with 1 then
migrate:
	$(Q)$(sg2phyr) migrate $(options) -o '$(O)' '$(M)' || [ $$? -eq 1 ]

setup:
	$(Q)$(sg2phyr) setup $(if $(LINUX),--linux '$(LINUX)') $(quiet)

setup-tests:
	$(Q)$(sg2phyr) setup --tests $(if $(LINUX),--linux '$(LINUX)') $(quiet)

series: setup
	$(if $(CORE)$(OWNER),,$(error say "make series CORE=1" for the core series, OWNER="SECTION" for that of a maintainer; that of a directory comes from "make migrate M=DIR"))
	$(if $(CORE),$(Q)$(sg2phyr) series $(options) --core '$(O)/core-series')
	$(if $(OWNER),$(Q)$(sg2phyr) series $(options) -o '$(O)' --owner '$(OWNER)' || [ $$? -eq 1 ])

boot: setup
	$(Q)$(sg2phyr) boot $(options) -o '$(O)' --kunit $(B)

matrix: setup
	$(Q)$(sg2phyr) boot $(options) -o '$(O)' --compat $(B)

bench: setup
	$(Q)$(sg2phyr) bench core $(options) -o '$(O)'

misuse: setup
	$(Q)$(sg2phyr) check $(if $(LINUX),--linux '$(LINUX)') -j '$(J)' $(quiet) $(if $(filter command,$(origin M)),'$(M)') || [ $$? -eq 1 ]

campaign: setup
	$(Q)$(sg2phyr) campaign start $(if $(LINUX),--linux '$(LINUX)') -j '$(J)' $(quiet) || [ $$? -eq 1 ]

report: setup
	$(Q)$(sg2phyr) report $(quiet) -o '$(O)'

screenshots: report
	$(Q)tests/browser/shoot '$(O)/report/site' reports

check: setup-tests
	$(Q)J='$(J)' LINUX='$(LINUX)' tests/check $(fast_tests) $(slow_tests)

check-all: setup-tests
	$(Q)J='$(J)' LINUX='$(LINUX)' tests/check $(fast_tests) $(slow_tests) $(long_tests)

check-fast: setup-tests
	$(Q)J='$(J)' LINUX='$(LINUX)' tests/check $(fast_tests)

install uninstall: export PREFIX := $(PREFIX)
install uninstall: export DESTDIR := $(DESTDIR)
install:
	$(Q)scripts/install/install

uninstall:
	$(Q)scripts/install/install -u

clean:
	$(Q)rm -rf build

help:
	@echo  'The job:'
	@echo  '* migrate        - convert M, prove it, leave a patch series and a report'
	@echo  '  series CORE=1  - the patches of the core series, for git am'
	@echo  '  series OWNER=.. - the patches for a section of MAINTAINERS, as OWNER="SCSI SUBSYSTEM"'
	@echo  '  boot           - KUnit suites of the core in virtual machines; B=uml for one of them'
	@echo  '  matrix         - unmodified drivers on the compat layer, in machines with each IOMMU'
	@echo  '  bench          - packed lists against scatterlists: table and plots in O/bench'
	@echo  '  misuse         - misuse of the DMA mapping API in M, or in all of the kernel'
	@echo  '  campaign       - census, conversion, misuse and evidence of all of the kernel, into the store'
	@echo  '  report         - the dashboard of what campaigns found, for a browser: O/report/site'
	@echo  '  screenshots    - pictures of it into reports/'
	@echo  '  setup          - packages, kernel source, tools (done by itself when needed)'
	@echo  '  setup-tests    - the same, and packages that only tests need'
	@echo  ''
	@echo  'Tests:'
	@echo  '  check-fast     - lint, rule tests, shell tests; needs no kernel build'
	@echo  '  check          - the same, and the tests on the real kernel'
	@echo  '  check-all      - the same, and each patch, all machines, benchmarks: some hours'
	@echo  ''
	@echo  'Other:'
	@echo  '  install        - program, manual page and completion for bash and zsh, below PREFIX'
	@echo  '  uninstall      - remove what install put there, and nothing else'
	@echo  '  clean          - remove build/ (the cache below ~/.cache/sg2phyr stays)'
	@echo  '  help           - this text; scripts/sg2phyr -h for the command itself'
	@echo  ''
	@echo  'Variables:'
	@echo  '  M=DIR          - directory or file of the kernel to migrate [drivers/ata]'
	@echo  '  B=TARGET...    - machines to boot (or, for matrix, devices and modes); scripts/sg2phyr'
	@echo  '                   boot --list or boot --compat --list names them [all]'
	@echo  '  LINUX=DIR      - kernel tree, 7.3 or 7.2, never written to [fetched]'
	@echo  '  O=DIR          - results [build]'
	@echo  '  J=N            - jobs [all cores]'
	@echo  '  PREFIX=DIR     - where install puts it [/usr/local]; DESTDIR=DIR goes before it'
	@echo  '  T=PATTERN      - only tests that match, as T=300 for tests/t0300-rules.sh'
	@echo  '  V=1            - show commands and all test output'
	@echo  '  -s             - silent but for results'
