-- Powers that the system administrator asks for take effect when the security administrator confirms them.
CREATE TABLE "power_requests" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "power" JSONB NOT NULL,
    "power_key" TEXT NOT NULL,
    "title" TEXT,
    "department_id" UUID,
    "reason" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_by_name" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,

    CONSTRAINT "power_requests_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "power_requests_state_id_idx" ON "power_requests"("state", "id");
CREATE INDEX "power_requests_account_id_idx" ON "power_requests"("account_id");
-- The same power asked for twice is asked for once.
CREATE UNIQUE INDEX power_requests_pending ON power_requests (account_id, power_key) WHERE state = 'pending';
-- Whoever asked for a power never confirms it, whatever the code says.
ALTER TABLE power_requests ADD CONSTRAINT power_requests_two_people CHECK (decided_by_id IS NULL OR (decided_by_id <> requested_by_id AND decided_by_id <> account_id));
