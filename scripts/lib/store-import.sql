-- SPDX-License-Identifier: GPL-2.0
-- A run into the store, from the tables of the current directory; prints its number.

CREATE TEMP TABLE run_in AS SELECT * FROM run WHERE 0;
CREATE TEMP TABLE ruleset_in AS SELECT * FROM ruleset WHERE 0;
CREATE TEMP TABLE result_in AS SELECT * FROM result WHERE 0;
CREATE TEMP TABLE site_in AS SELECT * FROM site WHERE 0;
CREATE TEMP TABLE change_in (result, added, removed, file);
CREATE TEMP TABLE seconds_in AS SELECT * FROM seconds WHERE 0;
CREATE TEMP TABLE proof_in AS SELECT * FROM proof WHERE 0;
CREATE TEMP TABLE finding_in AS SELECT * FROM finding WHERE 0;
CREATE TEMP TABLE loss_in AS SELECT * FROM loss WHERE 0;
CREATE TEMP TABLE file_in AS SELECT * FROM file WHERE 0;
CREATE TEMP TABLE rule_in AS SELECT * FROM rule WHERE 0;
.import run run_in
.import ruleset ruleset_in
.import result result_in
.import site site_in
.import change change_in
.import seconds seconds_in
.import proof proof_in
.import finding finding_in
.import loss loss_in
.import file file_in
.import rule rule_in

INSERT OR IGNORE INTO ruleset SELECT * FROM ruleset_in;
-- of a result that is there already, so is all that belongs to it
CREATE TEMP TABLE fresh (key TEXT PRIMARY KEY);
INSERT OR IGNORE INTO fresh SELECT key FROM result_in WHERE key NOT IN (SELECT key FROM result);
INSERT OR IGNORE INTO result SELECT * FROM result_in WHERE key IN fresh;
INSERT INTO site SELECT * FROM site_in WHERE result IN fresh;
INSERT INTO change SELECT result, added, removed, CAST(readfile(file) AS TEXT) FROM change_in WHERE result IN fresh;
INSERT INTO seconds SELECT result, rule, nullif(cpu, '') FROM seconds_in WHERE result IN fresh;
INSERT INTO proof SELECT * FROM proof_in WHERE result IN fresh;
INSERT INTO finding SELECT * FROM finding_in WHERE result IN fresh;
INSERT INTO loss SELECT * FROM loss_in WHERE result IN fresh;

INSERT INTO run SELECT (SELECT coalesce(max(id), 0) + 1 FROM run), begun, ended, linux, scope, files, sg2phyr, spatch,
	gcc, sparse, convert_rules, check_rules FROM run_in;
INSERT INTO file SELECT (SELECT max(id) FROM run), path, subsystem, owner, e0, e1, e2, e3, build, unwitnessed, rules,
	handles, nullif(uses, ''), nullif(conversion, ''), nullif(evidence, ''), nullif(misuse, ''), e4 FROM file_in;
INSERT INTO rule SELECT (SELECT max(id) FROM run), kind, id, step, confidence, text FROM rule_in;
COMMIT;
SELECT max(id) FROM run;
