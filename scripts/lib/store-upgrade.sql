-- SPDX-License-Identifier: GPL-2.0
-- A store of version 1 becomes one of version 2, which knows what ran in virtual machines; store-views.sql comes next.

ALTER TABLE file ADD COLUMN e4 TEXT NOT NULL DEFAULT '-';
DROP VIEW sites;
DROP VIEW findings;
DROP VIEW losses;
DROP VIEW changes;
DROP VIEW burndown;
