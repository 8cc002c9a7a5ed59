-- SPDX-License-Identifier: GPL-2.0
-- Ways to look at the tables of store.sql. A version that is new is one that these, and store-upgrade.sql, bring about.

CREATE VIEW sites AS
	SELECT f.run, f.path, f.subsystem, f.owner, s.line, s.col, s.token, s.kind, s.status, s.class, s.step, s.reason
	FROM file f JOIN site s ON s.result = f.conversion;
CREATE VIEW findings AS
	SELECT f.run, f.path, f.subsystem, f.owner, m.line, m.col, m.rule, m.confidence, m.function, m.silenced, m.text
	FROM file f JOIN finding m ON m.result = f.misuse;
CREATE VIEW losses AS
	SELECT f.run, f.path, f.subsystem, f.owner, l.line, l.col, l.name, l.why
	FROM file f JOIN loss l ON l.result = f.misuse;
CREATE VIEW changes AS
	SELECT f.run, f.path, f.subsystem, f.owner, c.added, c.removed, f.rules, f.e1, f.e2, f.e3, f.e4, f.build, c.diff
	FROM file f JOIN change c ON c.result = f.conversion;
CREATE VIEW burndown AS
	SELECT r.id AS run, r.linux, r.ended, count(*) AS sites, sum(s.status = 'converted') AS converted,
		sum(s.status = 'left') AS "left", sum(s.status = 'lost') AS lost
	FROM run r JOIN file f ON f.run = r.id JOIN site s ON s.result = f.conversion
	WHERE r.scope = '' GROUP BY r.id;

PRAGMA user_version = 2;
