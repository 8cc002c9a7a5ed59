-- SPDX-License-Identifier: GPL-2.0
-- What the dashboard has: each table of it is one query of the store. queries.awk reads this.
--
--	-- query NAME: TITLE
--	-- of: COLUMN		that has the denominator of each number beside it, if there is one
--	-- plain: COLUMN...	numbers that are no part of it
--	-- also: COMMAND	that says the same from the kernel tree, without the store
--	-- when: summary, or files, findings (in one file that is loaded when needed), or parts (in one
--	--	a subsystem)
--
-- :run is the number of the run, :scope its PATHs. Texts stand in single quotes: a shell gets all of it in double ones.

-- query run: The run
-- when: summary
SELECT id AS run, linux, scope, files, begun, ended, sg2phyr, spatch, gcc, sparse, convert_rules, check_rules
FROM run WHERE id = :run;

-- query totals: The run in numbers
-- of: of
-- when: summary
WITH s AS (SELECT count(*) AS n, sum(step = 'S2') AS s2, sum(step = 'S1') AS s1, sum(status = 'left') AS remain,
	sum(status = 'lost') AS lost, count(DISTINCT path) AS files FROM sites WHERE run = :run),
c AS (SELECT count(*) AS n, sum(e1 = 'ok') AS e1, sum(e2 LIKE 'identical%') AS e2, sum(e3 = 'ok') AS e3, sum(e4 LIKE 'runs:%') AS e4 FROM changes WHERE run = :run),
u AS (SELECT coalesce(sum(uses), 0) AS n FROM file WHERE run = :run),
m AS (SELECT sum(silenced = '-' AND confidence = 'High') AS high, sum(silenced = '-' AND confidence = 'Medium') AS medium
	FROM findings WHERE run = :run)
SELECT 'files use the API' AS what, count(*) AS n, (SELECT files FROM run WHERE id = :run) AS of, '.c and .h files' AS those FROM file WHERE run = :run
UNION ALL SELECT 'sites on S2: mapped through a handle', coalesce(s2, 0), n, 'sites' FROM s
UNION ALL SELECT 'sites on S1: read through an iterator', coalesce(s1, 0), n, 'sites' FROM s
UNION ALL SELECT 'sites left, with a reason', coalesce(remain, 0), n, 'sites' FROM s
UNION ALL SELECT 'sites lost', coalesce(lost, 0), n, 'sites' FROM s
UNION ALL SELECT 'files changed', c.n, s.files, 'files with sites' FROM c, s
UNION ALL SELECT 'E1: a second run changes nothing', coalesce(e1, 0), n, 'files changed' FROM c
UNION ALL SELECT 'E2: object code is identical', coalesce(e2, 0), n, 'files changed' FROM c
UNION ALL SELECT 'E3: builds without a new warning', coalesce(e3, 0), n, 'files changed' FROM c
UNION ALL SELECT 'E4: new lines ran in a virtual machine, all data verified', coalesce(e4, 0), n, 'files changed' FROM c
UNION ALL SELECT 'findings of misuse, High', coalesce(high, 0), u.n, 'uses of the mapping API' FROM m, u
UNION ALL SELECT 'findings of misuse, Medium', coalesce(medium, 0), u.n, 'uses of the mapping API' FROM m, u
UNION ALL SELECT 'uses not analysed for misuse', (SELECT count(*) FROM losses WHERE run = :run AND line > 0), u.n, 'uses of the mapping API' FROM u;

-- query burndown: Burndown: runs over the same scope
-- of: sites
-- when: summary
SELECT 'run ' || r.id || ', Linux ' || r.linux AS run, substr(r.ended, 1, 10) AS ended, sum(s.step = 'S2') AS S2,
	sum(s.step = 'S1') AS S1, sum(s.status = 'left') AS left, sum(s.status = 'lost') AS lost, count(*) AS sites
FROM run r JOIN sites s ON s.run = r.id WHERE r.scope = (SELECT scope FROM run WHERE id = :run)
GROUP BY r.id ORDER BY CAST(r.linux AS INTEGER), CAST(substr(r.linux, instr(r.linux, '.') + 1) AS INTEGER), r.id;

-- query subsystems: The ladder by subsystem
-- of: sites
-- plain: files misuse
-- also: sg2phyr census --summary :scope
-- when: summary
SELECT s.subsystem, sum(step = 'S2') AS S2, sum(step = 'S1') AS S1, sum(status = 'left') AS left, sum(status = 'lost') AS lost,
	count(*) AS sites, count(DISTINCT path) AS files, (SELECT count(*) FROM findings m WHERE m.run = :run AND
	m.subsystem = s.subsystem AND silenced = '-' AND confidence <> 'Low') AS misuse
FROM sites s WHERE run = :run GROUP BY s.subsystem ORDER BY sites DESC, s.subsystem;

-- query owners: The ladder by section of MAINTAINERS
-- of: sites
-- plain: files
-- also: sg2phyr census :scope
-- when: files
SELECT subsystem, owner, sum(step = 'S2') AS S2, sum(step = 'S1') AS S1, sum(status = 'left') AS left, sum(status = 'lost') AS lost,
	count(*) AS sites, count(DISTINCT path) AS files
FROM sites WHERE run = :run GROUP BY subsystem, owner ORDER BY subsystem, sites DESC, owner;

-- query kinds: The ladder by kind of site
-- of: sites
-- plain: files
-- also: sg2phyr census --summary :scope
-- when: summary
SELECT kind, sum(step = 'S2') AS S2, sum(step = 'S1') AS S1, sum(status = 'left') AS left, sum(status = 'lost') AS lost,
	count(*) AS sites, count(DISTINCT path) AS files
FROM sites WHERE run = :run GROUP BY kind ORDER BY sites DESC, kind;

-- query left: What is left or lost, by class
-- of: of
-- plain: files
-- also: sg2phyr census --summary :scope
-- when: summary
SELECT class, status, count(*) AS sites, (SELECT count(*) FROM sites WHERE run = :run) AS of, count(DISTINCT path) AS files,
	CASE count(DISTINCT reason) WHEN 1 THEN min(reason) ELSE count(DISTINCT reason) || ' reasons: see the files' END AS reason
FROM sites WHERE run = :run AND status <> 'converted' GROUP BY class, status ORDER BY sites DESC, class;

-- query rules: Rules that convert
-- of: of
-- plain: files
-- also: sg2phyr census :scope
-- when: summary
SELECT r.id AS rule, r.step, r.confidence, count(s.path) AS sites, (SELECT count(*) FROM sites WHERE run = :run) AS of,
	count(DISTINCT s.path) AS files, r.text
FROM rule r LEFT JOIN sites s ON s.run = r.run AND s.status = 'converted' AND s.class = r.id
WHERE r.run = :run AND r.kind = 'convert' GROUP BY r.id ORDER BY sites DESC, r.id;

-- query evidence: Evidence by outcome
-- of: of
-- also: sg2phyr verify :scope
-- when: summary
WITH e (level, what, outcome) AS (
	SELECT 'E0', 'each site was seen, or is named as lost', e0 FROM file WHERE run = :run AND conversion IN (SELECT result FROM site)
	UNION ALL SELECT 'E1', 'a second run changes nothing', e1 FROM changes WHERE run = :run
	UNION ALL SELECT 'E2', 'object code is identical', e2 FROM changes WHERE run = :run
	UNION ALL SELECT 'E3', 'no new warning, each new line was compiled', e3 FROM changes WHERE run = :run
	UNION ALL SELECT 'E4', 'new lines ran in a virtual machine, all data verified', e4 FROM changes WHERE run = :run)
SELECT level, what, sum(outcome = 'ok' OR outcome LIKE 'identical%' OR outcome LIKE 'runs:%') AS shown,
	sum(outcome <> 'ok' AND outcome NOT LIKE 'identical%' AND outcome NOT LIKE 'runs:%' AND outcome NOT IN ('unbuilt', '-')) AS [not shown],
	sum(outcome = 'unbuilt') AS [not built], sum(outcome = '-') AS [no evidence], count(*) AS of
FROM e GROUP BY level, what ORDER BY level;

-- query misuse: Misuse by class
-- of: findings
-- plain: silenced
-- when: summary
SELECT r.step AS class, sum(f.confidence = 'High') AS High, sum(f.confidence = 'Medium') AS Medium, sum(f.confidence = 'Low') AS Low,
	count(*) AS findings, sum(f.silenced <> '-') AS silenced
FROM findings f JOIN rule r ON r.run = f.run AND r.kind = 'check' AND r.id = f.rule
WHERE f.run = :run GROUP BY r.step ORDER BY High DESC, Medium DESC, class;

-- query misuse_rules: Misuse by rule
-- of: uses
-- plain: files silenced
-- also: sg2phyr check --confidence Low :scope
-- when: summary
SELECT r.id AS rule, r.step AS class, r.confidence, count(f.path) AS findings, (SELECT coalesce(sum(uses), 0) FROM file WHERE run = :run) AS uses,
	count(DISTINCT f.path) AS files, coalesce(sum(f.silenced <> '-'), 0) AS silenced, r.text
FROM rule r LEFT JOIN findings f ON f.run = r.run AND f.rule = r.id
WHERE r.run = :run AND r.kind = 'check' GROUP BY r.id ORDER BY r.confidence = 'Low', findings DESC, r.id;

-- query lost: What was not seen
-- of: of
-- when: summary
SELECT 'conversion' AS part, reason AS why, count(*) AS lost, (SELECT count(*) FROM sites WHERE run = :run) AS of, count(DISTINCT path) AS files
FROM sites WHERE run = :run AND status = 'lost' GROUP BY reason
UNION ALL SELECT 'misuse', why, count(*), (SELECT coalesce(sum(uses), 0) FROM file WHERE run = :run), count(DISTINCT path)
FROM losses WHERE run = :run GROUP BY why ORDER BY 1, 3 DESC, 2;

-- query slow_rules: Rules that take the most time
-- of: of
-- plain: unknown
-- when: summary
SELECT rule, round(sum(cpu), 2) AS seconds, (SELECT round(sum(cpu), 2) FROM seconds WHERE result IN (SELECT conversion FROM file WHERE run = :run)) AS of,
	sum(cpu IS NULL) AS unknown
FROM seconds WHERE result IN (SELECT conversion FROM file WHERE run = :run) GROUP BY rule ORDER BY sum(cpu) DESC, rule LIMIT 25;

-- query slow_files: Files that take the most time
-- of: of
-- plain: unknown
-- when: summary
SELECT path, round(sum(cpu), 2) AS seconds, (SELECT round(sum(cpu), 2) FROM seconds WHERE result IN (SELECT conversion FROM file WHERE run = :run)) AS of,
	sum(cpu IS NULL) AS unknown
FROM file JOIN seconds ON result = conversion WHERE run = :run GROUP BY path ORDER BY sum(cpu) DESC, path LIMIT 25;

-- query files: Files
-- of: sites
-- plain: High Medium Low unseen seconds
-- also: sg2phyr census :scope
-- when: files
WITH s AS (SELECT result, count(*) AS sites, sum(step = 'S2') AS S2, sum(step = 'S1') AS S1, sum(status = 'left') AS remain,
	sum(status = 'lost') AS lost, group_concat(DISTINCT CASE WHEN status <> 'converted' THEN class END) AS classes FROM site GROUP BY result),
m AS (SELECT result, sum(confidence = 'High') AS High, sum(confidence = 'Medium') AS Medium, sum(confidence = 'Low') AS Low,
	group_concat(DISTINCT rule) AS misuse FROM finding GROUP BY result),
l AS (SELECT result, count(*) AS n FROM loss GROUP BY result),
t AS (SELECT result, round(sum(cpu), 2) AS cpu FROM seconds GROUP BY result)
SELECT f.path, f.subsystem, f.owner, coalesce(s.S2, 0) AS S2, coalesce(s.S1, 0) AS S1, coalesce(s.remain, 0) AS left,
	coalesce(s.lost, 0) AS lost, coalesce(s.sites, 0) AS sites, coalesce(classes, '') AS classes, f.rules, f.e0, f.e1,
	substr(f.e2, 1, instr(f.e2 || ':', ':') - 1) AS e2, substr(f.e3, 1, instr(f.e3 || ':', ':') - 1) AS e3,
	substr(f.e4, 1, instr(f.e4 || ':', ':') - 1) AS e4, f.handles,
	coalesce(High, 0) AS High, coalesce(Medium, 0) AS Medium, coalesce(Low, 0) AS Low, coalesce(m.misuse, '') AS misuse,
	coalesce(l.n, 0) AS unseen, coalesce(t.cpu, 0) AS seconds
FROM file f LEFT JOIN s ON s.result = f.conversion LEFT JOIN m ON m.result = f.misuse LEFT JOIN l ON l.result = f.misuse
	LEFT JOIN t ON t.result = f.conversion
WHERE f.run = :run ORDER BY sites DESC, f.path;

-- query sites: Sites
-- also: sg2phyr census :scope
-- when: parts
SELECT path, subsystem, owner, line, col, token, kind, status, class, step, reason FROM sites WHERE run = :run ORDER BY path, line, col;

-- query changes: Changes
-- also: sg2phyr convert :scope
-- when: parts
SELECT path, subsystem, owner, added, removed, rules, e1, e2, e3, e4, build, diff FROM changes WHERE run = :run ORDER BY path;

-- query findings: Findings of misuse
-- also: sg2phyr check --confidence Low :scope
-- when: findings
SELECT f.path, f.subsystem, f.owner, f.line, f.col, f.rule, r.step AS class, f.confidence, f.function, f.silenced, f.text
FROM findings f LEFT JOIN rule r ON r.run = f.run AND r.kind = 'check' AND r.id = f.rule
WHERE f.run = :run ORDER BY f.path, f.line, f.col, f.rule;

-- query losses: Uses not analysed for misuse
-- also: sg2phyr check --json :scope
-- when: findings
SELECT path, subsystem, owner, line, col, name, why FROM losses WHERE run = :run ORDER BY path, line, col, name;
