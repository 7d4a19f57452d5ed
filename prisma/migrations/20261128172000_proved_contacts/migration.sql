-- A telephone number or e-mail address is its account's own once a code sent to it came back; what was only typed
-- blocks nobody. What stands from before was never proved: it goes on opening its account until somebody proves it.
ALTER TABLE "accounts" ADD COLUMN "phone_proved_at" TIMESTAMPTZ(3);
ALTER TABLE "accounts" ADD COLUMN "email_proved_at" TIMESTAMPTZ(3);
DROP INDEX "accounts_phone_key";
DROP INDEX "accounts_email_key";
CREATE INDEX "accounts_phone_idx" ON "accounts"("phone");
CREATE INDEX "accounts_email_idx" ON "accounts"("email");
CREATE UNIQUE INDEX accounts_phone_proved ON accounts (phone) WHERE phone_proved_at IS NOT NULL;
CREATE UNIQUE INDEX accounts_email_proved ON accounts (email) WHERE email_proved_at IS NOT NULL;

-- What a demonstration would have sent as text message or mail, to be read on its own page.
CREATE TABLE "demo_messages" (
    "id" UUID NOT NULL,
    "sent_to" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "demo_messages_pkey" PRIMARY KEY ("id")
);
