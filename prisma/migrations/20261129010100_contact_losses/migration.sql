-- A number or address that somebody else proved later: the account that had it lost it, on record.
CREATE TABLE "contact_losses" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value_index" TEXT NOT NULL,
    "masked" TEXT NOT NULL,
    "was_proved" BOOLEAN NOT NULL,
    "lost_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_losses_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "contact_losses_account_id_idx" ON "contact_losses"("account_id");
CREATE INDEX "contact_losses_value_index_lost_at_idx" ON "contact_losses"("value_index", "lost_at");
