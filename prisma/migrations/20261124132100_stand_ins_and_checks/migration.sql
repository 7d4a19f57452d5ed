-- 代班: for some days somebody acts with a post that another holds.
CREATE TABLE "stand_ins" (
    "id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stand_ins_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "stand_ins_account_id_idx" ON "stand_ins"("account_id");
CREATE INDEX "stand_ins_holder_id_idx" ON "stand_ins"("holder_id");
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "post_holders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checks of every seal that an auditor asked for, how far they are and what they found.
CREATE TABLE "chain_checks" (
    "id" UUID NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requester_name" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "stage" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "cases" INTEGER NOT NULL DEFAULT 0,
    "cases_total" INTEGER NOT NULL,
    "events" INTEGER NOT NULL DEFAULT 0,
    "entries" INTEGER NOT NULL DEFAULT 0,
    "entries_total" INTEGER NOT NULL,
    "broken" JSONB NOT NULL,
    "touched_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "chain_checks_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "chain_checks_requested_at_idx" ON "chain_checks"("requested_at" DESC);

-- Who read whose data is asked by the case, too.
CREATE INDEX audit_entries_case ON audit_entries ((detail->>'caseId'), seq DESC) WHERE detail ? 'caseId';
CREATE INDEX audit_entries_subject ON audit_entries (subject_id, seq DESC);
