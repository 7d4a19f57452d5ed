-- CreateTable
CREATE TABLE "publication_columns" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "about" TEXT,
    "parent_id" UUID,
    "update_cycle_days" INTEGER,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_columns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "source_id" TEXT,
    "owner_department_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'unpublished',
    "current_edition_id" UUID,
    "column_id" UUID,
    "issuer_department_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "last_published_at" TIMESTAMPTZ(3),
    "validity" TEXT NOT NULL DEFAULT 'unknown',
    "superseded_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editions" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "column_id" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "issuer_department_id" UUID,
    "issuer_name" TEXT NOT NULL DEFAULT '',
    "doc_no" TEXT NOT NULL DEFAULT '',
    "doc_no_key" TEXT NOT NULL DEFAULT '',
    "index_no" TEXT NOT NULL DEFAULT '',
    "signed_on" DATE,
    "formed_on" DATE,
    "effective_on" DATE,
    "category" INTEGER,
    "topic" TEXT NOT NULL DEFAULT '',
    "keywords" TEXT[],
    "body_html" TEXT NOT NULL DEFAULT '',
    "supersedes_id" UUID,
    "service_ids" UUID[],
    "change_note" TEXT NOT NULL DEFAULT '',
    "writer_ids" UUID[],
    "return_reason" TEXT,
    "publish_at" TIMESTAMPTZ(3),
    "publisher_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_files" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_files" (
    "edition_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "edition_files_pkey" PRIMARY KEY ("edition_id","file_id")
);

-- CreateTable
CREATE TABLE "document_events" (
    "id" UUID NOT NULL,
    "seq" SERIAL NOT NULL,
    "document_id" UUID NOT NULL,
    "edition_id" UUID,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "publication_columns_slug_key" ON "publication_columns"("slug");

-- CreateIndex
CREATE INDEX "publication_columns_parent_id_sort_order_idx" ON "publication_columns"("parent_id", "sort_order");

-- CreateIndex
CREATE UNIQUE INDEX "documents_source_id_key" ON "documents"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "documents_current_edition_id_key" ON "documents"("current_edition_id");

-- CreateIndex
CREATE INDEX "documents_state_published_at_id_idx" ON "documents"("state", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "documents_column_id_published_at_id_idx" ON "documents"("column_id", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "documents_issuer_department_id_published_at_id_idx" ON "documents"("issuer_department_id", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "documents_owner_department_id_idx" ON "documents"("owner_department_id");

-- CreateIndex
CREATE INDEX "editions_status_updated_at_id_idx" ON "editions"("status", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "editions_doc_no_key_idx" ON "editions"("doc_no_key");

-- CreateIndex
CREATE INDEX "editions_service_ids_idx" ON "editions" USING GIN ("service_ids");

-- CreateIndex
CREATE UNIQUE INDEX "editions_document_id_number_key" ON "editions"("document_id", "number");

-- CreateIndex
CREATE INDEX "document_files_document_id_idx" ON "document_files"("document_id");

-- CreateIndex
CREATE INDEX "edition_files_file_id_idx" ON "edition_files"("file_id");

-- CreateIndex
CREATE INDEX "document_events_document_id_seq_idx" ON "document_events"("document_id", "seq");

-- AddForeignKey
ALTER TABLE "publication_columns" ADD CONSTRAINT "publication_columns_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "publication_columns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "documents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_files" ADD CONSTRAINT "document_files_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_files" ADD CONSTRAINT "edition_files_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_files" ADD CONSTRAINT "edition_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "document_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_events" ADD CONSTRAINT "document_events_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What happened to a document stays as it was written.
CREATE TRIGGER document_events_append_only BEFORE UPDATE OR DELETE ON document_events FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER document_events_no_truncate BEFORE TRUNCATE ON document_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- One edition is public, and one is being worked on, at any moment.
CREATE UNIQUE INDEX editions_one_published ON editions (document_id) WHERE status = 'published';
CREATE UNIQUE INDEX editions_one_open ON editions (document_id) WHERE status IN ('draft', 'submitted', 'scheduled');
