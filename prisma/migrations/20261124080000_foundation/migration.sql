-- The foundation: departments, people, services, cases, documents, notices, audit, search.
-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "application_drafts" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "service_version_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "corrects_case_id" UUID,
    "submitted_case_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "case_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "service_version_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "applicant" JSONB NOT NULL,
    "current_filing" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "application_filings" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "materials" JSONB NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_filings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "draft_id" UUID,
    "case_id" UUID,
    "material_key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "scan_state" TEXT NOT NULL DEFAULT 'unscanned',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "request_id" TEXT,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "case_no" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "department_id" UUID NOT NULL,
    "service_id" UUID,
    "service_version_id" UUID,
    "applicant_id" UUID NOT NULL,
    "applicant_name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "stage_index" INTEGER NOT NULL DEFAULT -1,
    "channel" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "received_on" DATE NOT NULL,
    "accepted_on" DATE,
    "accepted_by" TEXT,
    "decided_on" DATE,
    "delivered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "terms" JSONB NOT NULL,
    "process" JSONB NOT NULL,
    "due_on" DATE,
    "due_provisional" BOOLEAN NOT NULL DEFAULT false,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "reviewer_ids" UUID[],
    "search_grams" TEXT[],
    "next_seq" INTEGER NOT NULL DEFAULT 1,
    "last_hash" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_tasks" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "stage_index" INTEGER NOT NULL,
    "stage_name" TEXT NOT NULL,
    "task_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closed_by_name" TEXT,
    "outcome" TEXT,
    "opinion" TEXT,

    CONSTRAINT "case_tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "corrections" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "items" JSONB NOT NULL,
    "answer_by" DATE,
    "resolved_at" TIMESTAMPTZ(3),
    "resolution" TEXT,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_pauses" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "procedure" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "expected_days" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "started_by_id" UUID NOT NULL,
    "ended_on" DATE,
    "ended_by_id" UUID,
    "result" TEXT,

    CONSTRAINT "case_pauses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_extensions" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "decided_by_id" UUID,
    "decided_on" DATE,

    CONSTRAINT "case_extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_events" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "payload" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "case_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_counters" (
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "case_counters_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "actor_id" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("actor_id","operation","key")
);

-- CreateTable
CREATE TABLE "calendar_days" (
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT,

    CONSTRAINT "calendar_days_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "calendar_years" (
    "year" INTEGER NOT NULL,
    "published" BOOLEAN NOT NULL,
    "source" TEXT,
    "published_on" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,

    CONSTRAINT "calendar_years_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "services" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "source_id" TEXT,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "department_id" UUID NOT NULL,
    "item_type" TEXT NOT NULL,
    "case_type" TEXT NOT NULL,
    "audience" TEXT[],
    "subjects" TEXT[],
    "life_events" TEXT[],
    "aliases" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'active',
    "is_online" BOOLEAN NOT NULL DEFAULT false,
    "current_version_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "services_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_versions" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "guide" JSONB NOT NULL,
    "form" JSONB NOT NULL,
    "materials" JSONB NOT NULL,
    "process" JSONB NOT NULL,
    "terms" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "effective_on" DATE,
    "published_at" TIMESTAMPTZ(3),
    "published_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issued_documents" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "event_seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "verify_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "department_id" UUID NOT NULL,
    "holder_name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "state" TEXT NOT NULL DEFAULT 'valid',
    "state_changed_at" TIMESTAMPTZ(3),
    "state_reason" TEXT,
    "storage_key" TEXT,
    "pdf_sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "issued_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_counters" (
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "document_counters_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "departments" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "source_id" TEXT,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "short_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" UUID,
    "credit_code" TEXT,
    "division_code" TEXT,
    "head_name" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "office_hours" TEXT,
    "intro" TEXT,
    "reconsideration_body" TEXT,
    "reconsideration_url" TEXT,
    "court_name" TEXT,
    "ends_on" DATE,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "departments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posts" (
    "id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_holders" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_holders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "staff_no" TEXT,
    "password_hash" TEXT NOT NULL,
    "real_name_level" INTEGER NOT NULL DEFAULT 0,
    "id_type" TEXT,
    "id_number_cipher" TEXT,
    "id_number_index" TEXT,
    "address" TEXT,
    "admin_role" TEXT,
    "totp_cipher" TEXT,
    "totp_enabled_at" TIMESTAMPTZ(3),
    "totp_last_step" INTEGER,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "password_changed_at" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_windows" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_windows_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "inbox" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "case_id" UUID,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_entries" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ref_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "tokens" tsvector NOT NULL,
    "grams" TEXT[],
    "weight" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_query_counts" (
    "day" DATE NOT NULL,
    "query" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "results" INTEGER NOT NULL,

    CONSTRAINT "search_query_counts_pkey" PRIMARY KEY ("day","query")
);

-- CreateIndex
CREATE INDEX "application_drafts_account_id_state_updated_at_idx" ON "application_drafts"("account_id", "state", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "application_drafts_corrects_case_id_idx" ON "application_drafts"("corrects_case_id");

-- CreateIndex
CREATE UNIQUE INDEX "applications_draft_id_key" ON "applications"("draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_filings_case_id_number_key" ON "application_filings"("case_id", "number");

-- CreateIndex
CREATE INDEX "attachments_draft_id_material_key_idx" ON "attachments"("draft_id", "material_key");

-- CreateIndex
CREATE INDEX "attachments_case_id_idx" ON "attachments"("case_id");

-- CreateIndex
CREATE INDEX "attachments_sha256_idx" ON "attachments"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_seq_key" ON "audit_entries"("seq");

-- CreateIndex
CREATE INDEX "audit_entries_subject_kind_subject_id_occurred_at_idx" ON "audit_entries"("subject_kind", "subject_id", "occurred_at");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_occurred_at_idx" ON "audit_entries"("actor_id", "occurred_at");

-- CreateIndex
CREATE INDEX "audit_entries_occurred_at_idx" ON "audit_entries"("occurred_at");

-- CreateIndex
CREATE UNIQUE INDEX "cases_case_no_key" ON "cases"("case_no");

-- CreateIndex
CREATE INDEX "cases_applicant_id_submitted_at_id_idx" ON "cases"("applicant_id", "submitted_at" DESC, "id");

-- CreateIndex
CREATE INDEX "cases_department_id_status_due_on_id_idx" ON "cases"("department_id", "status", "due_on", "id");

-- CreateIndex
CREATE INDEX "cases_department_id_submitted_at_id_idx" ON "cases"("department_id", "submitted_at" DESC, "id");

-- CreateIndex
CREATE INDEX "cases_search_grams_idx" ON "cases" USING GIN ("search_grams");

-- CreateIndex
CREATE INDEX "cases_status_received_on_idx" ON "cases"("status", "received_on");

-- CreateIndex
CREATE INDEX "cases_decided_on_id_idx" ON "cases"("decided_on" DESC, "id");

-- CreateIndex
CREATE INDEX "case_tasks_case_id_opened_at_idx" ON "case_tasks"("case_id", "opened_at");

-- CreateIndex
CREATE INDEX "case_tasks_department_id_state_due_on_id_idx" ON "case_tasks"("department_id", "state", "due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "corrections_case_id_number_key" ON "corrections"("case_id", "number");

-- CreateIndex
CREATE INDEX "case_pauses_case_id_idx" ON "case_pauses"("case_id");

-- CreateIndex
CREATE INDEX "case_extensions_case_id_idx" ON "case_extensions"("case_id");

-- CreateIndex
CREATE INDEX "case_events_occurred_at_idx" ON "case_events"("occurred_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_events_case_id_seq_key" ON "case_events"("case_id", "seq");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "services_code_key" ON "services"("code");

-- CreateIndex
CREATE UNIQUE INDEX "services_source_id_key" ON "services"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "services_current_version_id_key" ON "services"("current_version_id");

-- CreateIndex
CREATE INDEX "services_department_id_state_idx" ON "services"("department_id", "state");

-- CreateIndex
CREATE INDEX "services_state_name_id_idx" ON "services"("state", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "service_versions_service_id_number_key" ON "service_versions"("service_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "issued_documents_number_key" ON "issued_documents"("number");

-- CreateIndex
CREATE UNIQUE INDEX "issued_documents_verify_code_key" ON "issued_documents"("verify_code");

-- CreateIndex
CREATE INDEX "issued_documents_case_id_idx" ON "issued_documents"("case_id");

-- CreateIndex
CREATE INDEX "issued_documents_kind_issued_on_id_idx" ON "issued_documents"("kind", "issued_on" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "issued_documents_case_id_kind_event_seq_key" ON "issued_documents"("case_id", "kind", "event_seq");

-- CreateIndex
CREATE UNIQUE INDEX "departments_code_key" ON "departments"("code");

-- CreateIndex
CREATE UNIQUE INDEX "departments_source_id_key" ON "departments"("source_id");

-- CreateIndex
CREATE INDEX "departments_parent_id_sort_order_idx" ON "departments"("parent_id", "sort_order");

-- CreateIndex
CREATE UNIQUE INDEX "posts_department_id_title_key" ON "posts"("department_id", "title");

-- CreateIndex
CREATE INDEX "post_holders_account_id_idx" ON "post_holders"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_holders_post_id_account_id_starts_on_key" ON "post_holders"("post_id", "account_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_phone_key" ON "accounts"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_email_key" ON "accounts"("email");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_staff_no_key" ON "accounts"("staff_no");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_id_number_index_key" ON "accounts"("id_number_index");

-- CreateIndex
CREATE INDEX "accounts_kind_name_id_idx" ON "accounts"("kind", "name", "id");

-- CreateIndex
CREATE INDEX "sessions_account_id_revoked_at_idx" ON "sessions"("account_id", "revoked_at");

-- CreateIndex
CREATE INDEX "rate_windows_window_start_idx" ON "rate_windows"("window_start");

-- CreateIndex
CREATE INDEX "inbox_account_id_created_at_id_idx" ON "inbox"("account_id", "created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_event_id_account_id_key" ON "inbox"("event_id", "account_id");

-- CreateIndex
CREATE INDEX "search_entries_grams_idx" ON "search_entries" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "search_entries_tokens_idx" ON "search_entries" USING GIN ("tokens");

-- CreateIndex
CREATE UNIQUE INDEX "search_entries_kind_ref_id_key" ON "search_entries"("kind", "ref_id");

-- AddForeignKey
ALTER TABLE "application_filings" ADD CONSTRAINT "application_filings_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "applications"("case_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_tasks" ADD CONSTRAINT "case_tasks_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_pauses" ADD CONSTRAINT "case_pauses_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_extensions" ADD CONSTRAINT "case_extensions_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_versions" ADD CONSTRAINT "service_versions_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "departments" ADD CONSTRAINT "departments_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "departments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holders" ADD CONSTRAINT "post_holders_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What happened stays what happened: nobody, not even the owner, rewrites an event or an audit entry.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER case_events_append_only BEFORE UPDATE OR DELETE ON case_events FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER case_events_no_truncate BEFORE TRUNCATE ON case_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- One open acceptance task and at most one open correction, pause and extension request per case.
CREATE UNIQUE INDEX corrections_one_open ON corrections (case_id) WHERE resolved_at IS NULL;
CREATE UNIQUE INDEX case_pauses_one_open ON case_pauses (case_id) WHERE ended_on IS NULL;
CREATE UNIQUE INDEX case_extensions_one_open ON case_extensions (case_id) WHERE state = 'requested';
-- One draft per person and service version at a time would hide a second shop; one per correction is the rule.
CREATE UNIQUE INDEX application_drafts_one_correction ON application_drafts (corrects_case_id) WHERE state = 'open' AND corrects_case_id IS NOT NULL;
