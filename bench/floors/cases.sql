-- $CASES cases over three years: one in twenty-five is open, as it is in a city that keeps its dates. Of 5 departments, so
-- that the first page of every list is full among few cases as among many.
-- Open ones have a task of a window clerk or a reviewer; closed ones the task that closed them.
CREATE TEMP TABLE made AS
SELECT n, n % 25 = 0 AS open,
  ('c0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid AS id,
  ('de000000-0000-7000-8000-' || lpad((n / 25 % 5)::text, 12, '0'))::uuid AS department_id,
  timestamptz '2026-11-20 02:00Z' - ($CASES - n) * (interval '1000 days' / $CASES) AS at
FROM generate_series(1, $CASES) n;

INSERT INTO cases (id, kind, case_no, title, department_id, applicant_id, applicant_name, status, channel, submitted_at,
  received_on, accepted_on, closed_at, terms, process, due_on, search_grams, created_at, updated_at)
SELECT id, 'application', '320682B0000120261124' || lpad(n::text, 7, '0'), '食品经营许可', department_id,
  ('a0000000-0000-7000-8000-' || lpad((n % 50000)::text, 12, '0'))::uuid, '申请人' || n % 50000,
  CASE WHEN NOT open THEN 'granted' WHEN n / 125 % 2 = 0 THEN 'submitted' ELSE 'accepted' END, 'online', at,
  at::date, at::date, CASE WHEN NOT open THEN at + interval '9 days' END, '{}', '{}',
  CASE WHEN open THEN date '2026-11-20' + (n / 25 * 7919 % 40)::int END,
  ARRAY['食品', '品经', '经营', n::text], at, at
FROM made;

INSERT INTO case_tasks (id, case_id, department_id, role, action, stage_index, stage_name, task_key, name, state, opened_at, due_on)
SELECT ('7a000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, id, department_id,
  CASE WHEN n / 125 % 2 = 0 THEN 'window_clerk' ELSE 'reviewer' END, CASE WHEN n / 125 % 2 = 0 THEN 'accept' ELSE 'review' END,
  0, '受理', 'task', '受理', CASE WHEN open THEN 'open' ELSE 'done' END, at,
  CASE WHEN open THEN date '2026-11-20' + (n / 25 * 7919 % 40)::int ELSE at::date + 9 END
FROM made;

DROP TABLE made;
ANALYZE cases, case_tasks;
