-- A notice is mailed once: when the mail server took it stands with the notice.
ALTER TABLE "inbox" ADD COLUMN "mailed_at" TIMESTAMPTZ(3);
