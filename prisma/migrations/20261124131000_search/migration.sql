-- AlterTable
ALTER TABLE "search_entries" ADD COLUMN     "body" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "body_grams" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "doc_no" TEXT,
ADD COLUMN     "heading" tsvector NOT NULL DEFAULT ''::tsvector,
ADD COLUMN     "issuer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "names" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "plain" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "section" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "source_id" TEXT,
ADD COLUMN     "validity" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "year" INTEGER;

-- CreateIndex
CREATE INDEX "search_entries_heading_idx" ON "search_entries" USING GIN ("heading");

-- CreateIndex
CREATE INDEX "search_entries_body_grams_idx" ON "search_entries" USING GIN ("body_grams");
