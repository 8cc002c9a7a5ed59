# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# A store as campaigns leave it, with what is hard to show in it, for what needs neither kernel nor spatch.

# a path and a text that a page, a shell or SQL could take for something else
odd_path='drivers/o"dd $HOME'\''s `id` \n/<b onclick=x>&amp; 100%#?.c'

# fake_store FILE [FILES] - runs 1 and 2 over the whole tree, of two kernels, and 3 over a part. Run 2 has the file
# $odd_path, and FILES more with four sites each.
fake_store() {
	{
		cat "$top/scripts/lib/store.sql" "$top/scripts/lib/store-views.sql"
		# bytes of Latin-1 are in the kernel, too
		printf '.parameter init\n.parameter set :latin "CAST(x'\''4de9'\'' AS TEXT)"\n'
		printf '.parameter set :path "'\''%s'\''"\n' "$(printf '%s' "$odd_path" | sed "s/'/''/g; s/[\"\\\\]/\\\\&/g")"
		cat <<-\END
		INSERT INTO run VALUES
			(1, '2026-01-01T10:00:00Z', '2026-01-01T11:00:00Z', '6.12.9', '', 50, '0.7', 'spatch 1', 'gcc 1', 'sparse 1', 'c', 'm'),
			(2, '2026-01-02T10:00:00Z', '2026-01-02T11:00:00Z', '7.3.4', '', 60000, '0.7', 'spatch 1', 'gcc 1', 'sparse 1', 'c', 'm'),
			(3, '2026-01-03T10:00:00Z', '2026-01-03T11:00:00Z', '7.3.4', 'drivers/a', 9, '0.7', 'spatch 1', 'gcc 1', 'sparse 1', 'c', 'm');
		INSERT INTO rule SELECT id, 'convert', 'cursor', 'S1', 'High', 'Loops <over> "all" entries & others.' FROM run;
		INSERT INTO rule SELECT id, 'convert', 'map-pair', 'S2', 'Medium', 'Maps.' FROM run;
		INSERT INTO rule SELECT id, 'convert', 'never', 'S1', 'Medium', 'Finds nothing.' FROM run;
		INSERT INTO rule SELECT id, 'check', 'device-differs', 'arguments', 'High', 'Another device.' FROM run;
		INSERT INTO rule SELECT id, 'check', 'sg-phys', 'cpu-access', 'Low', 'To look at.' FROM run;
		INSERT INTO result VALUES ('k1', 'convert', 'drivers/a/one.c', 'h', 'r'), ('k2', 'convert', 'drivers/a/two.c', 'h', 'r'),
			('k3', 'convert', :path, 'h', 'r'), ('m1', 'check', 'drivers/a/one.c', 'h', 'r'), ('m3', 'check', :path, 'h', 'r');
		INSERT INTO site VALUES
			('k1', 2, 3, 'for_each_sg', 'walk', 'converted', 'cursor', 'S1', '-'),
			('k1', 3, 3, 'sg_dma_len', 'read', 'converted', 'cursor', 'S1', '-'),
			('k1', 9, 3, 'dma_map_sg', 'map', 'converted', 'map-pair', 'S2', '-'),
			('k2', 4, 3, 'sg_next', 'walk', 'left', 'cpu-side', 'S0', 'Only the CPU side.'),
			('k2', 7, 3, 'sg_dma_len', 'read', 'lost', 'parse', 'S0', 'parse error'),
			('k3', 2, 1, 'sg_dma_len', 'read', 'converted', 'cursor', 'S1', '-'),
			('k3', 8, 1, 'sg_next', 'walk', 'left', 'cpu-side', 'S0', 'x && "y" <i>' || :latin || char(8238) || '</script>');
		INSERT INTO change VALUES
			('k1', 1, 1, '--- a/one.c' || char(10) || '+++ b/one.c' || char(10) || '@@ -1,3 +1,3 @@' || char(10) || ' int a;' || char(10) ||
				'-for_each_sg(x)' || char(10) || '+for_each_range_dma(x)' || char(10) || ' sg_dma_len' || char(10)),
			('k3', 1, 1, '@@ -1,2 +1,2 @@' || char(10) || ' <b>' || char(10) || '-sg_dma_len(' || :latin || ') </pre><script>alert(1)</script>' || char(10) ||
				'+range_dma_len()' || char(8232) || char(10));
		INSERT INTO seconds VALUES ('k1', 'cursor', 1.5), ('k1', 'map-pair', 0.25), ('k3', 'cursor', NULL), ('k2', 'never', 0.5);
		INSERT INTO finding VALUES
			('m1', 9, 3, 12, 'device-differs', 'High', 'f', '-', 'dma_map_sg(a, "b")'),
			('m1', 12, 3, 12, 'device-differs', 'High', 'f', 'checked', 'dma_map_sg(b)'),
			('m3', 5, 3, 12, 'sg-phys', 'Low', 'g', '-', 'if (a<b && c>d) ' || :latin || ' $(id)');
		INSERT INTO loss VALUES ('m3', 6, 2, 'dma_unmap_sg', 'macro');
		INSERT INTO file SELECT id, 'drivers/a/one.c', 'drivers/a', 'ALL OF A', 'ok', 'ok', 'identical:x86_64:-O2', 'ok', 'x', '-', 'cursor,map-pair', '-', 4, 'k1', NULL, 'm1', 'runs:2/3 x86_64 ahci none vtd-strict' FROM run;
		INSERT INTO file SELECT id, 'drivers/a/two.c', 'drivers/a', 'ONE "OF" A', 'no', '-', '-', '-', '-', '-', '-', '-', NULL, 'k2', NULL, NULL, '-' FROM run WHERE id > 1;
		INSERT INTO file VALUES (2, :path, 'drivers/o"dd $HOME''s `id` \n', 'O''R <E> `ls` $(ls)', 'ok', 'ok', 'differs', 'warnings:2', 'x', '-', 'cursor', '-', 5, 'k3', NULL, 'm3', '-');
		END
		[ -z "${2:-}" ] || cat <<-END
		WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $2)
			INSERT INTO result SELECT 'b' || i, 'convert', 'drivers/s' || (i % 80) || '/a_name_of_usual_length_' || i || '.c', 'h', 'r' FROM n;
		INSERT INTO site SELECT result.key, l.value, 9, 'sg_dma_address', 'read', 'converted', 'cursor', 'S1', '-'
			FROM result, json_each('[10,20,30,40]') l WHERE result.key LIKE 'b%';
		INSERT INTO change SELECT key, 12, 12, '@@ -1,20 +1,20 @@' || char(10) || replace(hex(zeroblob(400)), '00', ' a' || char(10)) FROM result WHERE key LIKE 'b%';
		INSERT INTO finding SELECT key, 10, 3, 12, 'sg-phys', 'Low', 'a_function', '-', 'sg_phys(sg) + something + that_is_as_long_as_usual' FROM result WHERE key LIKE 'b%';
		INSERT INTO seconds SELECT result.key, r.value, 0.25 FROM result, json_each('["cursor","map-pair"]') r WHERE result.key LIKE 'b%';
		INSERT INTO file SELECT 2, path, substr(path, 1, instr(path, '/a_') - 1), 'SECTION OF MAINTAINERS NUMBER ' || (rowid % 300), 'ok', 'ok', 'identical:x86_64:-O2', 'ok',
			'x86_64/allmodconfig', '-', 'cursor,map-pair', '-', 4, key, NULL, key, '-' FROM result WHERE key LIKE 'b%';
		END
	} | sqlite3 -batch -bail "$1"
}
