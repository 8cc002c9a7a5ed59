// SPDX-License-Identifier: GPL-2.0
// The dashboard's page. Its data are tables: data/*.js call table() with what a table is, and rows() with what is in
// it. What is shown is text, never markup: all of it goes through text().
"use strict";

const tables = {};	// name: { name, title, of, plain, sql, how, also, columns, rows (objects) }
const loads = {};	// script: promise

// a table, from data/summary.js
function table(meta) {
	tables[meta.name] = { ...meta, columns: [], rows: [] };
}

// some rows of it
function rows(name, columns, values) {
	if (columns.length)
		tables[name].columns = columns;
	for (const v of values)
		tables[name].rows.push(Object.fromEntries(columns.map((c, i) => [c, v[i]])));
}

// load(SCRIPT) - a page from disk may not read a file, but may load a script
function load(src) {
	return loads[src] ??= new Promise((done) => {
		const s = document.createElement("script");
		s.src = src;
		s.onload = () => done(true);
		s.onerror = () => done(false);
		document.head.append(s);
	});
}

// el(NAME, ATTRIBUTES, CHILD...) - an element; a child is an element or a text
function el(name, attributes, ...children) {
	const e = document.createElement(name);
	for (const [k, v] of Object.entries(attributes || {}))
		e.setAttribute(k, v);
	e.append(...children);
	return e;
}

// text(VALUE) - nodes; characters that mislead a reader, or cannot be seen, are shown by number
function text(value) {
	const f = document.createDocumentFragment();
	const odd = /([\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd])/;
	String(value).split(odd).forEach((s, i) => {
		if (i % 2)
			f.append(el("span", { class: "odd" }, "U+" + s.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")));
		else if (s)
			f.append(s);
	});
	return f;
}

const number = (n) => n.toLocaleString("en");
const share = (n, of) => of ? (100 * n / of).toFixed(1) + "\u00a0%" : "-";
const sqlText = (s) => "'" + String(s).replaceAll("'", "''") + "'";
const link = (view, query) => "#/" + view + (query ? "?" + new URLSearchParams(query) : "");

// ask(TABLE, WHERE, COLUMNS) - the command that prints these rows of the table
function ask(t, where, columns = "*") {
	if (!where && columns === "*")
		return t.how;
	const sql = `SELECT ${columns} FROM (${t.sql})${where && " WHERE "}${where}`;
	return `sg2phyr sql "${sql.replace(/[\\"$`]/g, "\\$&")}"`;
}

// how(COMMAND, ALSO) - says it; ALSO needs no store
function how(command, also) {
	const d = el("details", { class: "how" }, el("summary", {}, "how to get these numbers"), el("code", {}, text(command)));
	if (also)
		d.append(el("span", { class: "dim" }, "all of it from the kernel tree, without the store:"), el("code", { class: "also" }, text(also)));
	return d;
}

// where a cell leads: column of a table, and what it gives for a row
const links = {
	subsystem: (r) => link("files", { subsystem: r.subsystem }),
	owner: (r) => link("files", { owner: r.owner, ...(r.subsystem && { subsystem: r.subsystem }) }),
	path: (r) => link("file", { path: r.path, ...(r.line && { line: r.line }) }),
	line: (r) => link("file", { path: r.path, line: r.line }),
	rule: (r, t) => t.name === "rules" ? link("files", { rule: r.rule }) :
		t.name.startsWith("slow") ? "" : link("findings", { rule: r.rule }),
	class: (r, t) => t.name === "left" ? link("files", { class: r.class }) :
		t.name === "misuse" ? link("findings", { class: r.class }) : "",
};

// is this a number of things?
const counts = (c, v) => typeof v === "number" && c !== "line" && c !== "col";

function cell(t, c, r) {
	const v = r[c] ?? "";
	const td = el("td", { "data-v": v });
	const href = links[c] && links[c](r, t);
	if (counts(c, v)) {
		td.className = "n";
		td.append(number(v));
		if (t.of && r[t.of] && c !== t.of && !t.plain.includes(c))
			td.append(" ", el("small", {}, `(${share(v, r[t.of])})`));
	} else {
		td.className = String(v).length > 60 ? "text long" : "text";
		td.append(href ? el("a", { href }, text(v)) : text(v));
	}
	return td;
}

// show(TABLE, {rows, where, columns, most, mark}) - a table that can be sorted by each column
function show(t, { rows = t.rows, where = "", columns = t.columns, most = 200, mark = () => false } = {}) {
	const box = el("section", { "data-table": t.name });
	if (!rows.length) {
		box.append(el("p", { class: "dim" }, "none"), how(ask(t, where), t.also));
		return box;
	}
	const body = el("tbody");
	const all = el("button", { type: "button" }, `show all ${number(rows.length)}`);
	const more = el("p", { class: "more" }, `The first ${number(most)} of ${number(rows.length)}. `, all);
	const fill = (n) => {
		body.replaceChildren(...rows.slice(0, n).map((r) => {
			const tr = el("tr", mark(r) ? { class: "at" } : {});
			tr.append(...columns.map((c) => cell(t, c, r)));
			return tr;
		}));
		more.hidden = n >= rows.length;
	};
	const heads = columns.map((c) => {
		const b = el("button", { type: "button" }, c);
		const th = el("th", { scope: "col", ...(counts(c, rows[0][c]) && { class: "n" }) }, b);
		b.onclick = () => {
			const down = th.getAttribute("aria-sort") === "descending" ? 1 : -1;
			rows = [...rows].sort((x, y) => down * (typeof x[c] === "number" ? x[c] - y[c] : String(x[c]).localeCompare(String(y[c]))));
			heads.forEach((h) => h.removeAttribute("aria-sort"));
			th.setAttribute("aria-sort", down > 0 ? "ascending" : "descending");
			fill(most);
		};
		return th;
	});
	all.onclick = () => fill(most = Infinity);
	fill(most);
	const wide = el("div", { class: "wide", tabindex: "0", role: "region", "aria-label": t.title },
		el("table", {}, el("thead", {}, el("tr", {}, ...heads)), body));
	box.append(wide, more, how(ask(t, where), t.also));
	return box;
}

// headed(NAME, NOTE, PICTURE) - a table of the overview
function headed(name, note, picture) {
	const t = tables[name];
	const s = el("section", {}, el("h2", { id: name }, t.title));
	if (note)
		s.append(el("p", { class: "dim" }, note));
	if (picture && t.rows.length)
		s.append(el("figure", {}, el("img", { "data-chart": name, alt: t.title + ": the numbers are in the table below" })));
	s.append(show(t, { most: 25 }));
	return s;
}

function overview() {
	const totals = tables.totals;
	const tiles = el("div", { class: "tiles", "data-table": "totals" });
	for (const r of totals.rows)
		tiles.append(el("div", { class: "tile" }, el("b", {}, number(r.n)), ` of ${number(r.of)} `, el("small", {}, `${r.those} (${share(r.n, r.of)})`),
			el("span", {}, r.what)));
	return [tiles, how(totals.how), ...[
		headed("subsystems", "Sites by how far they are: S2 is mapped and unmapped through a handle, S1 read through an iterator. Shares are of the sites in the row. A subsystem leads to its owners and files.", true),
		headed("burndown", "Each run over the same files as this one, the oldest kernel first.", true),
		headed("kinds"),
		headed("left", "Shares are of all sites.", true),
		headed("lost", "Sites that were not seen for conversion, and uses that were not analysed for misuse."),
		headed("evidence", "E0 is of the files with sites, E1 to E3 of those that were changed.", true),
		headed("misuse", "Shares are of the findings of the class; High and Medium are worth a look each, Low is a list to read.", true),
		headed("misuse_rules", "Shares are findings of all uses of the mapping API."),
		headed("rules", "Shares are of all sites."),
		headed("slow_rules", "Seconds of CPU time; shares are of all seconds. unknown: runs whose time is not known."),
		headed("slow_files"),
	]];
}

// A filter: what is asked for, its choices among the rows, a row that fits, and the same in SQL.
const list = (s) => String(s).split(",").filter((x) => x && x !== "-");
const values = (t, columns) => [...new Set(t.rows.flatMap((r) => columns.flatMap((c) => list(r[c]))))].sort();
const equal = (c) => ({
	key: c, label: c, choices: (t) => [...new Set(t.rows.map((r) => r[c]))].sort(),
	fits: (r, v) => r[c] === v, sql: (v) => `${c} = ${sqlText(v)}` });
const among = (key, ...columns) => ({
	key, label: key, choices: (t) => values(t, columns),
	fits: (r, v) => columns.some((c) => list(r[c]).includes(v)),
	sql: (v) => "(" + columns.map((c) => `instr(',' || ${c} || ',', ${sqlText("," + v + ",")}) > 0`).join(" OR ") + ")" });
const positive = (key, ...columns) => ({
	key, label: key, choices: () => columns, fits: (r, v) => r[v] > 0, sql: (v) => columns.includes(v) ? `${v} > 0` : "0" });
const evidence = {
	key: "evidence", label: "evidence",
	choices: (t) => ["e0", "e1", "e2", "e3", "e4"].flatMap((e) => [...new Set(t.rows.map((r) => r[e]))].filter((v) => v !== "-").sort().map((v) => `${e} ${v}`)),
	fits: (r, v) => r[v.slice(0, 2)] === v.slice(3), sql: (v) => /^e[0-4] /.test(v) ? `${v.slice(0, 2)} = ${sqlText(v.slice(3))}` : "0" };
// as SQLite has it: capitals of ASCII only
const lower = (s) => String(s).replace(/[A-Z]/g, (c) => c.toLowerCase());
const words = (...columns) => ({
	key: "q", label: "words",
	fits: (r, v) => lower(v).split(/\s+/).every((w) => columns.some((c) => lower(r[c]).includes(w))),
	sql: (v) => lower(v).trim().split(/\s+/).map((w) => "(" + columns.map((c) => `instr(lower(${c}), ${sqlText(w)}) > 0`).join(" OR ") + ")").join(" AND ") });

const lists = {
	files: {
		columns: ["path", "subsystem", "owner", "sites", "S2", "S1", "left", "lost", "classes", "rules", "e1", "e2", "e3", "e4", "High", "Medium", "Low", "misuse", "unseen", "seconds"],
		filters: [words("path", "owner", "classes", "rules", "misuse"), equal("subsystem"), equal("owner"), positive("status", "S2", "S1", "left", "lost", "unseen"),
			among("class", "classes"), among("rule", "rules", "misuse"), evidence, positive("confidence", "High", "Medium", "Low")],
	},
	findings: {
		columns: ["path", "line", "rule", "class", "confidence", "function", "silenced", "text", "owner"],
		filters: [words("path", "owner", "rule", "class", "function", "text"), equal("subsystem"), equal("owner"), equal("class"), equal("rule"), equal("confidence")],
	},
};

function listed(name, query) {
	const t = tables[name];
	const { columns, filters } = lists[name];
	const asked = filters.filter((f) => query.get(f.key));
	const found = t.rows.filter((r) => asked.every((f) => f.fits(r, query.get(f.key))));
	const where = asked.map((f) => f.sql(query.get(f.key))).join(" AND ");
	const form = el("form", { class: "filters", "aria-label": "Filters" });
	for (const f of filters) {
		const now = query.get(f.key) || "";
		const control = f.choices ? el("select", { name: f.key }, el("option", { value: "" }, "any"),
			...[...new Set([...f.choices(t), ...(now ? [now] : [])])].map((c) => el("option", { value: c, ...(c === now && { selected: "" }) }, text(c)))) :
			el("input", { name: f.key, type: "search", value: now });
		control.onchange = () => {
			if (control.value)
				query.set(f.key, control.value);
			else
				query.delete(f.key);
			focusOn = f.key;
			location.hash = link(name, query);
		};
		form.append(el("label", {}, f.label, control));
	}
	form.onsubmit = (e) => e.preventDefault();
	const page = [form, el("div", { "data-table": "count" }, el("p", { role: "status", "data-n": found.length, "data-of": t.rows.length }, `${number(found.length)} of ${number(t.rows.length)} (${share(found.length, t.rows.length)})`),
		how(ask(t, "", `coalesce(sum(${where || 1}), 0) AS n, count(*) AS of`)))];
	const subsystem = query.get("subsystem");
	if (name === "files" && subsystem && !query.get("owner")) {
		const owners = tables.owners.rows.filter((r) => r.subsystem === subsystem);
		page.push(el("h2", {}, tables.owners.title), show(tables.owners, { rows: owners, where: equal("subsystem").sql(subsystem) }), el("h2", {}, "Files"));
	}
	page.push(show(t, { rows: found, where, columns }));
	return page;
}

// diff(TEXT, LINE) - the change of a file; LINE of the old text is marked
function diff(change, line) {
	const pre = el("pre", { tabindex: "0", "aria-label": "diff" });
	let old = 0;
	for (const s of change.replace(/\n$/, "").split("\n")) {
		const hunk = /^@@ -(\d+)/.exec(s);
		const at = old;
		if (hunk)
			old = +hunk[1];
		else if (old && s[0] !== "+" && s[0] !== "\\")
			old++;
		const kind = !at || hunk ? "dim" : { "+": "add", "-": "del" }[s[0]] || "";
		const mark = at && !hunk && at === line && s[0] !== "+" && s[0] !== "\\";
		pre.append(el("span", { class: kind + (mark ? " at" : "") }, text(s || " ")));
	}
	return pre;
}

function file(query) {
	const path = query.get("path");
	const line = +query.get("line");
	const where = `path = ${sqlText(path)}`;
	const page = [];
	for (const [name, columns] of [
		["files", lists.files.columns.slice(1)],
		["sites", ["line", "col", "token", "kind", "status", "class", "step", "reason"]],
		["findings", ["line", "col", "rule", "class", "confidence", "function", "silenced", "text"]],
		["losses", ["line", "col", "name", "why"]],
		["changes", ["added", "removed", "rules", "e1", "e2", "e3", "e4", "build"]]]) {
		const t = tables[name];
		const mine = t.rows.filter((r) => r.path === path);
		page.push(el("h2", {}, t.title), show(t, { rows: mine, where, columns, most: 1000, mark: (r) => line && r.line === line }));
		if (name === "changes" && mine.length)
			page.push(diff(mine[0].diff, line));
	}
	return page;
}

function data() {
	const ul = el("ul");
	for (const t of Object.values(tables))
		ul.append(el("li", {}, `${t.title}: `, el("a", { href: `data/${t.name}.csv` }, "CSV"), ", ", el("a", { href: `data/${t.name}.json` }, "JSON"), how(t.how, t.also)));
	return [ul];
}

const views = {
	"": { title: () => { const r = tables.run.rows[0]; return `Linux ${r.linux}${r.scope && `: ${r.scope}`}`; }, needs: () => [], page: overview },
	files: { title: (q) => q.get("owner") || q.get("subsystem") || "Files", needs: () => ["files"], page: (q) => listed("files", q) },
	findings: { title: () => "Misuse of the DMA mapping API", needs: () => ["findings"], page: (q) => listed("findings", q) },
	file: {
		title: (q) => q.get("path"),
		needs: async (q) => {
			await load("data/files.js");
			const f = tables.files.rows.find((r) => r.path === q.get("path"));
			const part = f && f.sites && "parts/" + f.subsystem.split("/").map(encodeURIComponent).join("/");
			return ["files", "findings", ...(part ? [part] : [])];
		},
		page: file,
	},
	data: { title: () => "Data", needs: () => [], page: data },
};

let focusOn = "";	// control that was used for going to this page
let first = true;

async function route() {
	const [, view, search] = /^#\/([a-z]*)\??(.*)$/.exec(location.hash) || [null, "", ""];
	const v = views[view] || views[""];
	const query = new URLSearchParams(search);
	const came = location.hash;
	const loaded = await Promise.all((await v.needs(query)).map((n) => load(`data/${n}.js`)));
	if (came !== location.hash)
		return;	// someone went on meanwhile
	const main = document.getElementById("main");
	const h1 = el("h1", { tabindex: "-1" }, text(v.title(query)));
	main.replaceChildren(h1, ...(loaded.includes(false) ? [el("p", { role: "alert" }, "A file of the directory data could not be loaded: what is here is not all.")] : []),
		...v.page(query));
	document.title = `${h1.textContent} - sg2phyr`;
	for (const a of document.querySelectorAll("nav a"))
		a.setAttribute("aria-current", a.getAttribute("href") === "#/" + view ? "page" : "false");
	const again = focusOn && main.querySelector(`[name="${focusOn}"]`);
	if (again)
		again.focus();
	else if (!first)
		h1.focus();
	focusOn = "";
	first = false;
	pictures();
	const at = main.querySelector("pre .at") || main.querySelector("tr.at");
	if (at)
		at.scrollIntoView({ block: "center" });
	else if (!again)
		scrollTo(0, 0);
}

// the theme: as the system has it, or as was chosen
const themes = ["system", "light", "dark"];
const night = matchMedia("(prefers-color-scheme: dark)");
let theme = "system";

function pictures(paper) {
	const dark = !paper && (theme === "dark" || (theme === "system" && night.matches));
	for (const i of document.querySelectorAll("img[data-chart]"))
		i.src = `charts/${i.dataset.chart}-${+dark}.svg`;
}

function setTheme(name) {
	theme = themes.includes(name) ? name : "system";
	document.documentElement.dataset.theme = theme;
	document.getElementById("theme").textContent = "Theme: " + (theme === "system" ? "as the system" : theme);
	pictures();
}

document.addEventListener("DOMContentLoaded", () => {
	let kept = "";
	try {
		kept = localStorage.getItem("sg2phyr-theme");
	} catch { /* a browser may keep nothing for files */ }
	setTheme(kept);
	document.getElementById("theme").onclick = () => {
		setTheme(themes[(themes.indexOf(theme) + 1) % themes.length]);
		try {
			localStorage.setItem("sg2phyr-theme", theme);
		} catch { /* then it is chosen anew */ }
	};
	night.onchange = () => pictures();
	addEventListener("beforeprint", () => pictures(true));
	addEventListener("afterprint", () => pictures());
	const q = document.getElementById("q");
	document.getElementById("search").onsubmit = (e) => {
		e.preventDefault();
		location.hash = link("files", q.value.trim() && { q: q.value.trim() });
	};
	addEventListener("keydown", (e) => {
		if (e.key === "/" && !e.ctrlKey && !e.metaKey && !e.altKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
			e.preventDefault();
			q.focus();
		}
	});
	addEventListener("hashchange", route);
	const r = tables.run.rows[0];
	document.getElementById("footer").append(text(`Run ${r.run}, ended ${r.ended}, of Linux ${r.linux}${r.scope && ` (${r.scope})`}, by sg2phyr ${r.sg2phyr}, ${r.spatch}; ${r.gcc}; sparse ${r.sparse}.`));
	route();
});
