// SPDX-License-Identifier: GPL-2.0
// Checks of the dashboard in a browser: node checks.js CHECK SITE [ARGUMENT...]. An error is a failure. Whatever is
// checked, the page may say nothing on the console and load nothing but files of the site.
"use strict";
const assert = require("assert/strict");
const fs = require("fs");
const path = require("path");
const { execFileSync } = require("child_process");
const { fileURLToPath, pathToFileURL } = require("url");
const { chromium } = require("playwright-core");

const [, , check, site, ...rest] = process.argv;
const index = pathToFileURL(path.resolve(site, "index.html")).href;
const complaints = [];
let browser;

// open(HASH, SETTINGS) - a page, when it is ready; page.files is what it loaded
async function open(hash = "", settings = {}) {
	const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, ...settings });
	page.setDefaultTimeout(20000);
	page.files = new Set();
	page.on("console", (m) => complaints.push(m.text()));
	page.on("pageerror", (e) => complaints.push(e.message));
	page.on("requestfailed", (r) => complaints.push("failed: " + r.url()));
	page.on("dialog", (d) => complaints.push("dialog: " + d.message()));
	page.on("request", (r) => {
		if (r.url().startsWith(index.replace("index.html", "")))
			page.files.add(r.url().replace(/#.*/, ""));
		else
			complaints.push("loads " + r.url());
	});
	await page.goto(index + hash);
	await page.waitForSelector("main h1");
	return page;
}

// until the page of the hash is there
async function at(page, view, title) {
	await page.waitForFunction(([v, t]) => location.hash.startsWith("#/" + v) && document.querySelector("main h1").textContent === t, [view, title]);
}

// shown(PAGE, TABLE) - rows of a table of the page, as values by column
const shown = (page, name) => page.evaluate((n) => [...document.querySelectorAll(`main [data-table="${n}"]`)].slice(-1).flatMap((s) => {
	const heads = [...s.querySelectorAll("th")].map((h) => h.textContent);
	return [...s.querySelectorAll("tbody tr")].map((tr) => Object.fromEntries([...tr.cells].map((c, i) => [heads[i], c.dataset.v])));
}), name);

// what a command that the page shows prints, by a shell
function run(command) {
	assert.ok(command.startsWith("sg2phyr sql "), command);
	const out = execFileSync("sh", ["-c", command.replace("sg2phyr sql ", "sg2phyr sql --json ")], { encoding: "utf8", maxBuffer: 1 << 28 });
	return JSON.parse(out || "[]");
}

// numbers(PAGE) - each table of the page against the command below it; how many numbers there were
async function numbers(page) {
	await page.evaluate(() => document.querySelectorAll(".more:not([hidden]) button").forEach((b) => b.click()));
	const sections = await page.evaluate(() => [...document.querySelectorAll("main [data-table]")].map((s) => ({
		name: s.dataset.table,
		command: (s.querySelector("details.how code") || s.nextElementSibling.querySelector("code")).textContent,
		count: s.dataset.table === "count" && { ...s.querySelector("p").dataset },
		tiles: [...s.querySelectorAll(".tile")].map((t) => t.innerText.replace(/\s+/g, " ")),
		heads: [...s.querySelectorAll("th")].map((h) => h.textContent),
		rows: [...s.querySelectorAll("tbody tr")].map((tr) => [...tr.cells].map((c) => ({ v: c.dataset.v, text: c.innerText }))) })));
	let n = 0;
	for (const s of sections) {
		const rows = run(s.command);
		if (s.count) {
			assert.deepEqual({ n: s.count.n, of: s.count.of }, { n: String(rows[0].n), of: String(rows[0].of) }, s.command);
			n++;
			continue;
		}
		if (s.name === "totals") {
			assert.equal(s.tiles.length, rows.length);
			rows.forEach((r, i) => assert.equal(s.tiles[i], `${r.n.toLocaleString("en")} of ${r.of.toLocaleString("en")} ` +
				`${r.those} (${r.of ? (100 * r.n / r.of).toFixed(1) + " %" : "-"}) ${r.what}`));
			n += rows.length;
			continue;
		}
		assert.equal(s.rows.length, rows.length, s.command);
		rows.forEach((r, i) => s.heads.forEach((h, k) => {
			const c = s.rows[i][k];
			// sqlite3 prints bytes that are no UTF-8 as they are
			assert.equal(c.v, String(r[h] ?? ""), `${h} in row ${i} of ${s.command}`);
			if (typeof r[h] === "number" && h !== "line" && h !== "col") {
				assert.equal(c.text.split(" ")[0], r[h].toLocaleString("en"));
				n++;
			}
		}));
	}
	return n;
}

// choose a value in a filter of the page
async function choose(page, name, value) {
	await page.selectOption(`select[name="${name}"]`, value);
	await page.waitForFunction(([n, v]) => (new URLSearchParams(location.hash.split("?")[1]).get(n) ?? "") === v &&
		document.querySelector(`select[name="${n}"]`).value === v && document.activeElement.name === n, [name, value]);
}

const checks = {
	// less than 3 MB, and painted, with its numbers, in less than a second, in the best of three
	async first() {
		const times = [];
		for (let i = 0; i < 3; i++) {
			const page = await open();
			await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length);
			const filled = await page.evaluate(() => Math.max(performance.now(), performance.getEntriesByName("first-contentful-paint")[0].startTime));
			await page.waitForFunction(() => [...document.images].every((p) => p.complete && p.naturalWidth));
			const bytes = [...page.files].reduce((n, f) => n + fs.statSync(fileURLToPath(f)).size, 0);
			assert.ok(page.files.size >= 5 && bytes > 20000 && bytes < 3e6, `${bytes} bytes in ${page.files.size} files`);
			times.push(filled);
			console.log(`${bytes} bytes, painted, with its numbers, after ${Math.round(filled)} ms`);
			await page.close();
		}
		assert.ok(Math.min(...times) < 1000);
	},

	// each filter leaves what fits, and only that; two together both; the address keeps them
	async filters() {
		const page = await open("#/files");
		const all = await page.evaluate(() => tables.files.rows);
		assert.ok(all.length > 10);
		const fits = {
			status: (r, v) => r[v] > 0, confidence: (r, v) => r[v] > 0, subsystem: (r, v) => r.subsystem === v, owner: (r, v) => r.owner === v,
			class: (r, v) => r.classes.split(",").includes(v), rule: (r, v) => [...r.rules.split(","), ...r.misuse.split(",")].includes(v),
			evidence: (r, v) => r[v.split(" ")[0]] === v.split(" ")[1] };
		for (const [name, f] of Object.entries(fits)) {
			const values = await page.$$eval(`select[name="${name}"] option`, (o) => o.map((x) => x.value).filter(Boolean));
			assert.ok(values.length, name);
			for (const v of values.slice(0, 4)) {
				await choose(page, name, v);
				const want = all.filter((r) => f(r, v)).map((r) => r.path);
				assert.deepEqual((await shown(page, "files")).map((r) => r.path), want, `${name} ${v}`);
				assert.match(await page.textContent("[role=status]"), new RegExp(`^${want.length} of ${all.length} `));
			}
			await choose(page, name, "");
		}
		await choose(page, "status", "left");
		await choose(page, "evidence", "e1 ok");
		const both = all.filter((r) => r.left > 0 && r.e1 === "ok").map((r) => r.path);
		assert.ok(both.length && both.length < all.length);
		await page.reload();
		await page.waitForSelector("main h1");
		assert.deepEqual((await shown(page, "files")).map((r) => r.path), both);
	},

	// the search finds what has all words, in path, rule, class or owner
	async search() {
		const page = await open();
		for (const words of [["ahci"], ["LIBATA", "SFF"], ["cursor", "pata"], ["helper-argument"], ["nothing-has-this"]]) {
			await page.fill("#q", words.join(" "));
			await page.press("#q", "Enter");
			await page.waitForFunction((q) => location.hash.startsWith("#/files") && new URLSearchParams(location.hash.split("?")[1]).get("q") === q &&
				document.querySelector("main [name=q]")?.value === q, words.join(" "));
			const want = await page.evaluate((ws) => tables.files.rows.filter((r) => ws.every((w) =>
				[r.path, r.owner, r.classes, r.rules, r.misuse].join("\n").toLowerCase().includes(w.toLowerCase()))).map((r) => r.path), words);
			assert.deepEqual((await shown(page, "files")).map((r) => r.path), want, words.join(" "));
			assert.equal(want.length > 0, words[0] !== "nothing-has-this", words.join(" "));
		}
	},

	// subsystem, owner, file, site, and the line of the diff that has that site
	async drill() {
		const page = await open();
		await page.click('[data-table="subsystems"] tbody a');
		await at(page, "files", await page.evaluate(() => tables.subsystems.rows[0].subsystem));
		const owner = await page.evaluate(() => tables.owners.rows.find((r) => r.subsystem === tables.subsystems.rows[0].subsystem).owner);
		await page.click(`[data-table="owners"] tbody a:text-is(${JSON.stringify(owner)})`);
		await at(page, "files", owner);
		const file = await page.evaluate((o) => tables.files.rows.find((r) => r.owner === o && r.S1 > 0).path, owner);
		await page.click(`[data-table="files"] a:text-is(${JSON.stringify(file)})`);
		await at(page, "file", file);
		const sites = (await shown(page, "sites")).filter((r) => r.status === "converted");
		assert.ok(sites.length);
		for (const s of sites) {
			await page.click(`[data-table="sites"] a:text-is("${s.line}")`);
			await page.waitForFunction((l) => location.hash.includes("line=" + l) && document.querySelector("tr.at td")?.dataset.v === l, s.line);
			const line = await page.$eval("pre .at", (e) => [e.textContent, e.getBoundingClientRect().top]);
			assert.ok(line[0].startsWith("-") && line[0].includes(s.token), `${s.line}: ${s.token} in ${line[0]}`);
			assert.ok(line[1] > 0 && line[1] < 900, "the line can be seen");
		}
		await page.goBack();
		assert.ok((await page.$$("pre .add")).length && (await page.$$("pre .del")).length);
	},

	// what each page shows is what its commands print: pages are named by their hash
	async numbers() {
		for (const hash of rest) {
			const page = await open(hash);
			const n = await numbers(page);
			console.log(`${n} numbers in ${hash}`);
			assert.ok(n > 0);
			await page.close();
		}
	},

	// as the system has it, and as the button says, also the next time; what is written can be read
	async themes() {
		const look = (page) => page.evaluate(async () => {
			await Promise.all([...document.images].map((i) => i.decode()));
			const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
			const light = (c) => {
				probe.fillStyle = c;
				probe.fillRect(0, 0, 1, 1);
				const [r, g, b] = [...probe.getImageData(0, 0, 1, 1).data].map((x) => x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4);
				return 0.2126 * r + 0.7152 * g + 0.0722 * b;
			};
			const paper = light(getComputedStyle(document.body).backgroundColor);
			const contrast = ["body", "small", "a", ".tile span", "summary"].map((s) => light(getComputedStyle(document.querySelector(s)).color))
				.map((l) => (Math.max(l, paper) + 0.05) / (Math.min(l, paper) + 0.05));
			return { dark: paper < 0.5, contrast: Math.min(...contrast), pictures: [...document.images].map((i) => /-1[.]svg$/.test(i.src)) };
		});
		for (const scheme of ["light", "dark"]) {
			const page = await open("", { colorScheme: scheme });
			for (const want of [scheme === "dark", false, true, scheme === "dark"]) {
				const l = await look(page);
				assert.equal(l.dark, want);
				assert.ok(l.contrast >= 4.5, `contrast ${l.contrast}`);
				assert.ok(l.pictures.length >= 3 && l.pictures.every((p) => p === want));
				await page.click("#theme");
			}
			// light now
			await page.reload();
			await page.waitForSelector("main h1");
			assert.equal((await look(page)).dark, false);
			await page.emulateMedia({ media: "print", colorScheme: "dark" });
			assert.ok(!await page.isVisible("header"));
		}
	},

	// all of it without a mouse
	async keyboard() {
		const page = await open();
		const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
		await page.keyboard.press("Tab");
		assert.equal(await focus(), "To the content");
		await page.keyboard.press("/");
		assert.equal(await focus(), "q");
		await page.keyboard.type("ahci");
		await page.keyboard.press("Enter");
		await at(page, "files", "Files");
		assert.equal(await focus(), "Files");
		// by Tab alone: a filter, a column, the command, a file
		const tab = async (selector) => {
			for (let i = 0; i < 60; i++) {
				await page.keyboard.press("Tab");
				if (await page.evaluate((s) => document.activeElement.matches(s), selector))
					return;
			}
			assert.fail(`${selector} is not reached`);
		};
		await tab('select[name="evidence"]');
		await page.keyboard.press("ArrowDown");
		await page.waitForFunction(() => location.hash.includes("evidence=") && document.activeElement.name === "evidence");
		await tab("th:nth-child(4) button");
		await page.keyboard.press("Enter");
		assert.equal(await page.getAttribute("th:nth-child(4)", "aria-sort"), "descending");
		const sites = (await shown(page, "files")).map((r) => +r.sites);
		assert.deepEqual(sites, [...sites].sort((a, b) => b - a));
		await tab('td a[href*="/file"]');
		const file = await focus();
		await page.keyboard.press("Enter");
		await at(page, "file", file);
		await tab("summary");
		await page.keyboard.press("Enter");
		assert.ok(await page.isVisible("details[open] code"));
		// what can be reached says what it is
		const mute = await page.evaluate(() => [...document.querySelectorAll("a, button, input, select, summary, [tabindex='0']")]
			.filter((e) => !(e.textContent.trim() || e.getAttribute("aria-label") || e.labels?.[0]?.textContent.trim())).map((e) => e.outerHTML));
		assert.deepEqual(mute, []);
	},

	// no page is wider than a small phone, or than paper (A4, landscape)
	async narrow() {
		for (const hash of rest) {
			const page = await open(hash, { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			assert.ok(wide <= 320, `${hash} is ${wide} wide`);
			await page.close();
			const paper = await open(hash, { viewport: { width: 1032, height: 700 } });
			await paper.emulateMedia({ media: "print" });
			const cut = await paper.evaluate(() => document.documentElement.scrollWidth);
			assert.ok(cut <= 1032, `${hash} is ${cut} wide on paper`);
			await paper.close();
		}
	},

	// text that looks like markup, misleads or is no UTF-8 is shown and does nothing; the path is the only argument
	async odd() {
		const page = await open("#/file?" + new URLSearchParams({ path: rest[0], line: 2 }));
		assert.equal(await page.textContent("h1"), rest[0]);
		const found = await page.evaluate(() => ({
			inside: document.querySelectorAll("main :is(b, i, script, img)").length, sites: document.querySelector('[data-table="sites"]').innerText,
			odd: [...document.querySelectorAll(".odd")].map((e) => e.textContent), at: document.querySelector("pre .at").textContent,
			lines: document.querySelector("pre .at").getBoundingClientRect().height / document.querySelector("pre span").getBoundingClientRect().height }));
		assert.equal(found.inside, 0);
		assert.equal(Math.round(found.lines), 1);
		assert.match(found.sites, /x && "y" <i>MU\+FFFDU\+202E<\/script>/);
		assert.deepEqual([...new Set(found.odd)].sort(), ["U+2028", "U+202E", "U+FFFD"]);
		assert.equal(found.at, "-sg_dma_len(MU+FFFD) </pre><script>alert(1)</script>");
	},

	// pictures of a site for the README, into the directory given
	async shoot() {
		for (const scheme of ["light", "dark"]) {
			const page = await open("", { colorScheme: scheme, viewport: { width: 1000, height: 1100 } });
			await page.waitForFunction(() => [...document.images].every((p) => p.complete && p.naturalWidth));
			await page.screenshot({ path: path.join(rest[0], `dashboard-${scheme}.png`) });
		}
	},
};

(async () => {
	browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: process.getuid() ? [] : ["--no-sandbox"] });
	try {
		await checks[check]();
		assert.deepEqual(complaints, []);
	} catch (e) {
		console.log(e.stack, complaints);
		process.exitCode = 1;
	} finally {
		await browser.close();
	}
})();
