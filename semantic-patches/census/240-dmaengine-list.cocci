// SPDX-License-Identifier: GPL-2.0
/// This operation keeps its list, hands it on, or walks its CPU side, or it is called or asked for by name: what it gives the list to has to take ranges first.
// Class: dmaengine-list
// Tokens: device_prep_slave_sg
// Precondition: the operation is set, called or tested
// Options: --no-includes --include-headers
// Tests: tests/class-dmaengine-list

virtual context

@dmaengine_list depends on context@
expression X;
@@

(
  X.
* device_prep_slave_sg
|
  X->
* device_prep_slave_sg
)
