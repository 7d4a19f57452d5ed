-- A password given out by an administrator is good for one sign-in and only for a while.
ALTER TABLE "accounts" ADD COLUMN "one_time_until" TIMESTAMPTZ(3);

-- Sign-in through another provider (OIDC): the pair of issuer and subject is the identity, never an address or a name.
CREATE TABLE "linked_identities" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "linked_identities_pkey" PRIMARY KEY ("issuer","subject")
);

CREATE INDEX "linked_identities_account_id_idx" ON "linked_identities"("account_id");

ALTER TABLE "linked_identities" ADD CONSTRAINT "linked_identities_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
