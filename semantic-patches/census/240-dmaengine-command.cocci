// SPDX-License-Identifier: GPL-2.0
/// What is handed over is no list: commands of the provider's own that are cast to one need an operation of their own.
// Class: dmaengine-command
// Tokens: dmaengine_prep_slave_sg
// Precondition: the list is a cast
// Options: --no-includes --include-headers
// Tests: tests/class-dmaengine-command

virtual context

@dmaengine_command depends on context disable drop_cast@
type T;
expression C, E;
@@

* dmaengine_prep_slave_sg
  (C, (T)E, ...)
