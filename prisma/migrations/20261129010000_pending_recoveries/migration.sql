-- An account that is to be given back at a window: two clerks saw the document, and its holder has time to stop it.
CREATE TABLE "pending_recoveries" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "password_hash" TEXT,
    "id_type" TEXT NOT NULL,
    "id_number_cipher" TEXT,
    "id_number_index" TEXT NOT NULL,
    "token_index" TEXT NOT NULL,
    "code_index" TEXT NOT NULL,
    "first_clerk_id" UUID NOT NULL,
    "first_clerk_name" TEXT NOT NULL,
    "second_clerk_id" UUID NOT NULL,
    "second_clerk_name" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "pending_recoveries_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "pending_recoveries_token_index_key" ON "pending_recoveries"("token_index");
CREATE UNIQUE INDEX "pending_recoveries_code_index_key" ON "pending_recoveries"("code_index");
CREATE INDEX "pending_recoveries_account_id_idx" ON "pending_recoveries"("account_id");
CREATE INDEX "pending_recoveries_state_effective_at_idx" ON "pending_recoveries"("state", "effective_at");
-- One at a time for an account; what ended keeps neither password nor number; nobody is both clerks.
CREATE UNIQUE INDEX pending_recoveries_waits_once ON pending_recoveries (account_id) WHERE state = 'waiting';
ALTER TABLE pending_recoveries ADD CONSTRAINT pending_recoveries_end_holds_nothing
    CHECK (state = 'waiting' OR (password_hash IS NULL AND id_number_cipher IS NULL AND ended_at IS NOT NULL));
ALTER TABLE pending_recoveries ADD CONSTRAINT pending_recoveries_two_clerks CHECK (second_clerk_id <> first_clerk_id);
