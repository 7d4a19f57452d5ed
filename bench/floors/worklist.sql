-- The first page of an officer's own list as one would write it by hand: the open tasks of one post, first due first,
-- less the decisions that four eyes forbid them. $1 department, $2 role, $3 the officer.
SELECT t.id, t.name, t.action, t.due_on, c.id AS case_id, c.case_no, c.title, c.applicant_name, c.department_id, c.status,
  c.due_provisional, c.paused, c.submitted_at, c.closed_at
FROM case_tasks t JOIN cases c ON c.id = t.case_id
WHERE t.department_id = $1 AND t.state = 'open' AND t.role = $2
  AND NOT (t.action = 'approve' AND $3::uuid = ANY (c.reviewer_ids))
  AND NOT (t.action = 'extend' AND EXISTS (
    SELECT FROM case_extensions e WHERE e.case_id = c.id AND e.state = 'requested' AND e.requested_by_id = $3::uuid))
ORDER BY t.due_on, t.id
LIMIT 31
