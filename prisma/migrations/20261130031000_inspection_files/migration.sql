-- Photographs and documents of an inspection on site: files of a case that hang on its task and on no draft.
ALTER TABLE "attachments" ADD COLUMN "task_id" UUID;
CREATE INDEX "attachments_task_id_idx" ON "attachments" ("task_id");
ALTER TABLE attachments ADD CONSTRAINT attachments_of_a_draft_or_a_task
    CHECK (task_id IS NULL OR (draft_id IS NULL AND case_id IS NOT NULL));
