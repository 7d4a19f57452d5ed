-- Worklists are read in the order of an index, a page at a time, however many cases there are.
DROP INDEX "case_tasks_department_id_state_due_on_id_idx";
CREATE INDEX "case_tasks_department_id_state_role_due_on_id_idx" ON "case_tasks"("department_id", "state", "role", "due_on", "id");

DROP INDEX "cases_department_id_status_due_on_id_idx";
CREATE INDEX "cases_department_id_closed_at_id_idx" ON "cases"("department_id", "closed_at" DESC, "id" DESC);
CREATE INDEX cases_open_by_due_date ON cases (department_id, due_on, id) WHERE closed_at IS NULL;
