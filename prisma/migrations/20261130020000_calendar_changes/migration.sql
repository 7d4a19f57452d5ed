-- The working calendar changes by proposals: read with the cases they move, and over past days applied by a second person.
CREATE TABLE "calendar_changes" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "days" JSONB NOT NULL,
    "year_before" JSONB,
    "year_after" JSONB,
    "change_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_by_name" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "by_two" BOOLEAN NOT NULL,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,

    CONSTRAINT "calendar_changes_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "calendar_changes_state_id_idx" ON "calendar_changes"("state", "id");
-- The same change proposed twice by one person waits once.
CREATE UNIQUE INDEX calendar_changes_pending ON calendar_changes (requested_by_id, change_key) WHERE state = 'pending';
-- A change over past days is applied by a second person, whatever the code says.
ALTER TABLE calendar_changes ADD CONSTRAINT calendar_changes_two_people
    CHECK (NOT (by_two AND state = 'applied') OR decided_by_id <> requested_by_id);

-- Which cases a change moves: as previewed while it waits, as it happened once it is applied.
CREATE TABLE "calendar_change_cases" (
    "change_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "overdue_before" BOOLEAN NOT NULL,
    "overdue_after" BOOLEAN NOT NULL,

    CONSTRAINT "calendar_change_cases_pkey" PRIMARY KEY ("change_id","case_id")
);
CREATE INDEX "calendar_change_cases_change_id_department_id_case_id_idx" ON "calendar_change_cases"("change_id", "department_id", "case_id");
ALTER TABLE "calendar_change_cases" ADD CONSTRAINT "calendar_change_cases_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "calendar_changes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calendar_change_cases" ADD CONSTRAINT "calendar_change_cases_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Why each day stands as it does, and by which change. Days of before this migration keep their source alone.
ALTER TABLE "calendar_days" ADD COLUMN "reason" TEXT;
ALTER TABLE "calendar_days" ADD COLUMN "change_id" UUID;
