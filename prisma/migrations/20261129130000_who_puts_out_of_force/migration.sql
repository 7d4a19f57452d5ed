-- What a document's validity was before another one put it out of force: given back when that one is withdrawn.
ALTER TABLE "documents" ADD COLUMN "validity_before" TEXT;

-- Documents put out of force earlier: papers that bind people were in force, of the others nobody had said so.
UPDATE "documents" d SET "validity_before" =
  CASE WHEN e."kind" IN ('policy', 'normative', 'plan') THEN 'in_force' ELSE 'unknown' END
FROM "editions" e
WHERE e."id" = d."current_edition_id" AND d."validity" = 'superseded'
  AND d."superseded_by_id" IS NOT NULL AND d."owner_department_id" IS NOT NULL;

-- One department's document shall put another's out of force: whoever cares for the older one agrees or refuses.
CREATE TABLE "supersede_requests" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "by_document_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" TEXT,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "supersede_requests_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "supersede_requests_by_another" CHECK ("decided_by_id" IS DISTINCT FROM "asked_by_id")
);

CREATE UNIQUE INDEX "supersede_requests_document_id_by_document_id_key" ON "supersede_requests"("document_id", "by_document_id");
CREATE INDEX "supersede_requests_by_document_id_idx" ON "supersede_requests"("by_document_id");

ALTER TABLE "supersede_requests" ADD CONSTRAINT "supersede_requests_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "supersede_requests" ADD CONSTRAINT "supersede_requests_by_document_id_fkey" FOREIGN KEY ("by_document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
