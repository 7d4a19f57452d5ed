-- What was typed without script when the session was over: sealed, for its person alone, for three days.
CREATE TABLE "unsent_words" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unsent_words_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "unsent_words_account_id_created_at_idx" ON "unsent_words"("account_id", "created_at");
CREATE INDEX "unsent_words_created_at_idx" ON "unsent_words"("created_at");

ALTER TABLE "unsent_words" ADD CONSTRAINT "unsent_words_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
