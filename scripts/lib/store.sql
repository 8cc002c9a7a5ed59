-- SPDX-License-Identifier: GPL-2.0
-- The store: what campaigns found out, in one file of SQLite. `sg2phyr sql` opens it.
--
-- What was found in a text by rules is a result. It is there once, whoever finds it again: its key
-- is made of what went in. A run names the results of each file. Begin with the views at the end.

-- a campaign over a tree
CREATE TABLE run (
	id		INTEGER PRIMARY KEY,
	begun		TEXT NOT NULL,		-- UTC, as 2026-11-28T12:00:00Z
	ended		TEXT NOT NULL,
	linux		TEXT NOT NULL,		-- as 7.3.4
	scope		TEXT NOT NULL,		-- the PATHs, blanks between; '' is the whole tree
	files		INTEGER NOT NULL,	-- .c and .h files in it: the denominator
	sg2phyr		TEXT NOT NULL,		-- versions
	spatch		TEXT NOT NULL,
	gcc		TEXT NOT NULL,
	sparse		TEXT NOT NULL,
	convert_rules	TEXT NOT NULL,		-- hash of all rules that convert or class
	check_rules	TEXT NOT NULL		-- hash of all rules of misuse
);

-- which rules there were, by what tool and with what options they were run
CREATE TABLE ruleset (
	id		TEXT PRIMARY KEY,
	tool		TEXT NOT NULL,
	options		TEXT NOT NULL,
	rules		TEXT NOT NULL		-- ids, blanks between; '' is all of the kind
);

CREATE TABLE result (
	key		TEXT PRIMARY KEY,
	kind		TEXT NOT NULL CHECK (kind IN ('convert', 'evidence', 'check')),
	path		TEXT NOT NULL,
	input		TEXT NOT NULL,		-- sha256 of the text, or of a unit's texts; for evidence the key of the conversion
	ruleset		TEXT NOT NULL
);

-- convert: each use of a target API, by the ledger
CREATE TABLE site (
	result		TEXT NOT NULL REFERENCES result (key),
	line		INTEGER NOT NULL,
	col		INTEGER NOT NULL,
	token		TEXT NOT NULL,
	kind		TEXT NOT NULL,		-- read, write, walk, map, unmap ...
	status		TEXT NOT NULL CHECK (status IN ('converted', 'left', 'lost')),
	class		TEXT NOT NULL,		-- converted: the rule
	step		TEXT NOT NULL,		-- of the ladder
	reason		TEXT NOT NULL
);
CREATE INDEX site_result ON site (result);

-- convert: the change of a file
CREATE TABLE change (
	result		TEXT PRIMARY KEY REFERENCES result (key),
	added		INTEGER NOT NULL,	-- lines
	removed		INTEGER NOT NULL,
	diff		TEXT NOT NULL
);

-- convert: seconds of CPU time of spatch; the files of a unit are one row, at one of them
CREATE TABLE seconds (
	result		TEXT NOT NULL REFERENCES result (key),
	rule		TEXT NOT NULL,
	cpu		REAL			-- NULL: not known
);
CREATE INDEX seconds_result ON seconds (result);

-- evidence: how and with what the proof was made
CREATE TABLE proof (
	result		TEXT PRIMARY KEY REFERENCES result (key),
	e2		TEXT NOT NULL,
	e3		TEXT NOT NULL,
	build		TEXT NOT NULL,
	unwitnessed	TEXT NOT NULL		-- lines that were not compiled
);

-- check: misuse, and what was not analysed
CREATE TABLE finding (
	result		TEXT NOT NULL REFERENCES result (key),
	line		INTEGER NOT NULL,
	col		INTEGER NOT NULL,
	end_col		INTEGER NOT NULL,
	rule		TEXT NOT NULL,
	confidence	TEXT NOT NULL,
	function	TEXT NOT NULL,
	silenced	TEXT NOT NULL,		-- by a comment, for this reason; - if not
	text		TEXT NOT NULL
);
CREATE INDEX finding_result ON finding (result);
CREATE TABLE loss (
	result		TEXT NOT NULL REFERENCES result (key),
	line		INTEGER NOT NULL,
	col		INTEGER NOT NULL,
	name		TEXT NOT NULL,
	why		TEXT NOT NULL
);
CREATE INDEX loss_result ON loss (result);

-- a file in a run. The evidence of a header is that of the files that were compiled with it: what counts
-- for it is here, and proof has what was done.
CREATE TABLE file (
	run		INTEGER NOT NULL REFERENCES run (id),
	path		TEXT NOT NULL,
	subsystem	TEXT NOT NULL,		-- the first two directories
	owner		TEXT NOT NULL,		-- section of MAINTAINERS, - if there is none
	e0		TEXT NOT NULL,
	e1		TEXT NOT NULL,
	e2		TEXT NOT NULL,
	e3		TEXT NOT NULL,
	build		TEXT NOT NULL,
	unwitnessed	TEXT NOT NULL,
	rules		TEXT NOT NULL,		-- that changed it, commas between
	handles		TEXT NOT NULL,
	uses		INTEGER,		-- of the mapping API that check looked at
	conversion	TEXT REFERENCES result (key),
	evidence	TEXT REFERENCES result (key),
	misuse		TEXT REFERENCES result (key),
	e4		TEXT NOT NULL DEFAULT '-',	-- runs:RAN/LINES and where, of its new lines
	PRIMARY KEY (run, path)
) WITHOUT ROWID;

-- what the rules of a run say of themselves
CREATE TABLE rule (
	run		INTEGER NOT NULL REFERENCES run (id),
	kind		TEXT NOT NULL CHECK (kind IN ('convert', 'class', 'check')),
	id		TEXT NOT NULL,
	step		TEXT NOT NULL,		-- of the ladder, or the class of misuse
	confidence	TEXT NOT NULL,
	text		TEXT NOT NULL,
	PRIMARY KEY (run, kind, id)
) WITHOUT ROWID;
