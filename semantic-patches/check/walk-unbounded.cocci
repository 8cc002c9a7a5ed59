// SPDX-License-Identifier: GPL-2.0
/// This walk may go past the end of the list: nothing tests for that.
// Id: walk-unbounded
// Class: array
// Confidence: Medium
// Group: list
// Why: Behind the last entry sg_next() says NULL, and sg_dma_len() of it reads near address 0. A round more than there are entries, or as many rounds as a
//      descriptor has places, is one too many for a list that is shorter.
// Mend: Go on while there are entries, or as long as the cursor is not NULL.
// Tokens: sg_next
// Options: --no-includes --include-headers
// Tests: tests/check-walk-unbounded

virtual context

// One round more than entries

@walk_unbounded_round depends on context@
idexpression s;
expression I, N, E, E2;
@@

(
  for (I = 1; I <= N; E) { ... }
|
  for (E; I <= N - E2; ...) { ... }
|
  for (E; I <= N; I++, s =
* sg_next
  (s)) { ... }
|
  for (E; I <= N; s =
* sg_next
  (s), I++) { ... }
)

// As many rounds as a constant says, whatever the list has; one that is left may count otherwise

@walk_unbounded_tested@
idexpression s;
expression I, E, E2, E3, E4;
constant C;
position p;
@@

  for@p (E; I < C; E2) {
  <+...
  \(!s\|s == NULL\|s != NULL\|sg_is_last(s)\|s ? E3 : E4\|s && E3\|E3 && s\)
  ...+>
  }

@walk_unbounded_left exists@
expression I, E, E2;
constant C;
position p;
@@

  for@p (E; I < C; E2) {
  <+...
(
  break;
|
  return ...;
)
  ...+>
  }

@walk_unbounded_constant depends on context@
idexpression s;
expression I, E, E2;
constant C;
position p != {walk_unbounded_tested.p, walk_unbounded_left.p};
@@

  for@p (E; I < C; E2) {
  <+...
  s =
* sg_next
  (s)
  ...+>
  }
