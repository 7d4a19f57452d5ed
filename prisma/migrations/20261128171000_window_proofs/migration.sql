-- An identity document seen at a window: recorded by one clerk, confirmed by another.
CREATE TABLE "window_proofs" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "number_index" TEXT NOT NULL,
    "first_clerk_id" UUID NOT NULL,
    "first_clerk_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "second_clerk_id" UUID,
    "second_clerk_name" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "window_proofs_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "window_proofs_account_id_purpose_idx" ON "window_proofs"("account_id", "purpose");
ALTER TABLE window_proofs ADD CONSTRAINT window_proofs_two_clerks CHECK (second_clerk_id IS NULL OR second_clerk_id <> first_clerk_id);

-- A number that somebody only stated blocks nobody: one person, one account holds for documents that were seen.
DROP INDEX "accounts_id_number_index_key";
CREATE INDEX "accounts_id_number_index_idx" ON "accounts"("id_number_index");
CREATE UNIQUE INDEX accounts_id_number_proved ON accounts (id_number_index) WHERE real_name_level >= 2;
