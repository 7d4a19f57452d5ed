-- The day told in a correction notice stays as it was; the day as it is counted now stands beside it, an index like cases.due_on.
ALTER TABLE "corrections" ADD COLUMN "due_on" DATE;
ALTER TABLE "corrections" ADD COLUMN "due_provisional" BOOLEAN NOT NULL DEFAULT false;

UPDATE "corrections" SET "due_on" = "answer_by";
