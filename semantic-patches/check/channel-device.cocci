// SPDX-License-Identifier: GPL-2.0
/// What a DMA channel transfers is mapped for another device than the channel's.
// Id: channel-device
// Class: arguments
// Confidence: Medium
// Group: dmaengine
// Why: The DMA controller reads and writes the memory, not the device that asks it to: with the controller behind an IOMMU, or less
//      address bits than the other device, the address is none that it can use.
// Mend: Map, sync and unmap with dmaengine_get_dma_device() of the channel.
// Tokens: dmaengine_prep_slave_sg dmaengine_prep_slave_single
// Needs: dma_map_single dma_map_page dma_map_sg dma_map_sg_attrs
// Options: --no-includes --include-headers
// Tests: tests/check-channel-device

virtual context

// The device of the channel: said so, or kept in a variable or a member

@channel_device_right@
expression D, E;
@@
(
  D = <+... \(E->device->dev\|dmaengine_get_dma_device(E)\) ...+>
|
  D = E->device
)

// One function: mapped, and given to a channel

@channel_device_local exists@
expression A, C, D, D2;
position p;
identifier map = {dma_map_single, dma_map_page};
@@
  A = map@p(D, ...)
  ... when any
      when != A = D2
  dmaengine_prep_slave_single(C, A, ...)

@channel_device_sg exists@
expression L, C, D;
position p;
identifier map = {dma_map_sg, dma_map_sg_attrs};
@@
  map@p(D, L, ...)
  ... when any
  dmaengine_prep_slave_sg(C, L, ...)

// By way of a member

@channel_device_given@
expression X, C;
identifier f;
@@
  dmaengine_prep_slave_single(C, \(X->f\|X.f\), ...)

@channel_device_way exists@
expression X, C;
local idexpression A;
identifier f;
@@
  A = X->f
  ... when any
  dmaengine_prep_slave_single(C, A, ...)

@channel_device_member@
expression X, D;
identifier f = {channel_device_given.f, channel_device_way.f};
position p;
identifier map = {dma_map_single, dma_map_page};
@@
  X->f = map@p(D, ...)

@channel_device_fine@
expression E, channel_device_right.D;
position p = {channel_device_local.p, channel_device_sg.p, channel_device_member.p};
position q;
identifier map;
@@
(
  map@p@q(<+... \(E->device->dev\|dmaengine_get_dma_device(E)\) ...+>, ...)
|
  map@p@q(D, ...)
|
  map@p@q(D->dev, ...)
)

@channel_device depends on context@
position p = {channel_device_local.p, channel_device_sg.p, channel_device_member.p};
position q != channel_device_fine.q;
identifier map;
@@
* map@p@q
  (...)
