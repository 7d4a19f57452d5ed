-- Whoever comes back to a stopped account is told why.
ALTER TABLE "accounts" ADD COLUMN "disabled_reason" TEXT;
