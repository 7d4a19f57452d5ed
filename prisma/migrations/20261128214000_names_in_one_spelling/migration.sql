-- The dot between the parts of a name is U+00B7 (统一姓名采集应用规范). Names were taken with a full stop in its place
-- and with curved apostrophes; documents at the window are compared with the name as a whole.
UPDATE accounts
SET name = replace(regexp_replace(name, '([\u3400-\u9fff〇])[.](?=[\u3400-\u9fff〇])', '\1·', 'g'), '’', '''')
WHERE name ~ '[\u3400-\u9fff〇][.][\u3400-\u9fff〇]' OR name LIKE '%’%';
