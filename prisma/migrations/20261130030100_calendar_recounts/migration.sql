-- A change of the calendar takes effect at once, and its cases are counted again one after the other. Which cases still wait is a
-- list, made in the moment in which the change takes effect; whoever touches such a case first, a step or the worker, counts it
-- again and takes it off. Without a key to cases: making the list must not wait for whoever holds one of them.
CREATE TABLE "calendar_recounts" (
    "case_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,

    CONSTRAINT "calendar_recounts_pkey" PRIMARY KEY ("case_id")
);
ALTER TABLE "calendar_recounts" ADD CONSTRAINT "calendar_recounts_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "calendar_changes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- When the last of its cases was counted again and the officers were told. Until now all of it was one transaction.
ALTER TABLE "calendar_changes" ADD COLUMN "recounted_at" TIMESTAMPTZ(3);
UPDATE calendar_changes SET recounted_at = decided_at WHERE state = 'applied';

-- At whose desks a moved case lay, as 'department/role': each officer is told once, at the end, how many of theirs moved.
ALTER TABLE "calendar_change_cases" ADD COLUMN "desks" TEXT[];
UPDATE calendar_change_cases SET desks = '{}';
