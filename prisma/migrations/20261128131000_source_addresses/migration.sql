-- Where acts on record and sessions come from (网络安全法 23), sealed by the application. Beside the audit log, so that an address
-- can be forgotten after its time without touching a seal.
CREATE TABLE "access_addresses" (
    "entry_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "address_index" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_addresses_pkey" PRIMARY KEY ("entry_id")
);

CREATE INDEX "access_addresses_address_index_recorded_at_idx" ON "access_addresses"("address_index", "recorded_at" DESC);
CREATE INDEX "access_addresses_recorded_at_idx" ON "access_addresses"("recorded_at");

ALTER TABLE "sessions" ADD COLUMN "address_sealed" TEXT;
