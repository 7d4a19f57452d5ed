-- 有效期至: the last day on which a document applies.
ALTER TABLE "editions" ADD COLUMN "expires_on" DATE;

-- From which day on a document is out of force in favour of the newer one, which may begin to apply later than it is published.
ALTER TABLE "documents" ADD COLUMN "superseded_on" DATE;

-- Where a document stands in lists: the day it was published, and for the library, whose documents were made long before they
-- were loaded, the day it was made.
ALTER TABLE "documents" ADD COLUMN "listed_at" TIMESTAMPTZ(3);
UPDATE "documents" SET "listed_at" = "published_at";
UPDATE "documents" d SET "listed_at" = COALESCE(e."signed_on", DATE '1912-01-01')::timestamp AT TIME ZONE 'Asia/Shanghai'
FROM "editions" e WHERE e."id" = d."current_edition_id" AND d."source_id" IS NOT NULL;

DROP INDEX "documents_state_published_at_id_idx";
DROP INDEX "documents_column_id_published_at_id_idx";
DROP INDEX "documents_issuer_department_id_published_at_id_idx";
CREATE INDEX "documents_state_listed_at_id_idx" ON "documents"("state", "listed_at" DESC, "id" DESC);
CREATE INDEX "documents_column_id_listed_at_id_idx" ON "documents"("column_id", "listed_at" DESC, "id" DESC);
CREATE INDEX "documents_issuer_department_id_listed_at_id_idx" ON "documents"("issuer_department_id", "listed_at" DESC, "id" DESC);
