-- An announcement is proposed by one administrator and put on the home page by another.
ALTER TABLE "home_blocks" ADD COLUMN "proposal" JSONB;
ALTER TABLE "home_blocks" ADD COLUMN "proposed_by_id" UUID;
ALTER TABLE "home_blocks" ADD COLUMN "released_by_id" UUID;
ALTER TABLE "home_blocks" ADD COLUMN "released_by_name" TEXT;
ALTER TABLE "home_blocks" ADD COLUMN "released_at" TIMESTAMPTZ(3);
-- Whoever proposed the words that are shown did not release them, whatever the code says.
ALTER TABLE home_blocks ADD CONSTRAINT home_blocks_two_people
    CHECK (proposal IS NOT NULL OR released_by_id IS NULL OR proposed_by_id IS NULL OR released_by_id <> proposed_by_id);
