-- Each load of a file of laws and notices, so that its keepers see it and can take it back.
CREATE TABLE "document_imports" (
    "id" UUID NOT NULL,
    "ran_at" TIMESTAMPTZ(3) NOT NULL,
    "created" INTEGER NOT NULL,
    "updated" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" TEXT,
    "undone_by_name" TEXT,
    "undone_reason" TEXT,
    "left_alone" INTEGER,

    CONSTRAINT "document_imports_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "document_imports_ran_at_idx" ON "document_imports"("ran_at" DESC);

-- Which edition a load made, and what was public before it.
CREATE TABLE "document_import_items" (
    "edition_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "previous_edition_id" UUID,
    "previous_validity" TEXT,

    CONSTRAINT "document_import_items_pkey" PRIMARY KEY ("edition_id")
);

CREATE INDEX "document_import_items_import_id_idx" ON "document_import_items"("import_id");

ALTER TABLE "document_import_items" ADD CONSTRAINT "document_import_items_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "document_imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Loads that went before: all that one of them wrote was published in the same moment.
INSERT INTO "document_imports" ("id", "ran_at", "created", "updated", "rejected")
SELECT gen_random_uuid(), e."published_at", count(*) FILTER (WHERE e."number" = 1), count(*) FILTER (WHERE e."number" > 1), 0
FROM "editions" e JOIN "documents" d ON d."id" = e."document_id"
WHERE d."source_id" IS NOT NULL AND e."publisher_id" IS NULL AND e."published_at" IS NOT NULL
GROUP BY e."published_at";

INSERT INTO "document_import_items" ("edition_id", "import_id", "document_id", "previous_edition_id")
SELECT e."id", i."id", e."document_id", before."id"
FROM "editions" e JOIN "documents" d ON d."id" = e."document_id"
JOIN "document_imports" i ON i."ran_at" = e."published_at"
LEFT JOIN "editions" before ON before."document_id" = e."document_id" AND before."number" = e."number" - 1
WHERE d."source_id" IS NOT NULL AND e."publisher_id" IS NULL;
