-- Each time the city tried to back itself up: what came of it, and where the backup lies.
CREATE TABLE "backup_runs" (
  "id" UUID NOT NULL,
  "state" TEXT NOT NULL,
  "started_at" TIMESTAMPTZ(3) NOT NULL,
  "finished_at" TIMESTAMPTZ(3),
  "file" TEXT,
  "bytes" BIGINT,
  "sha256" TEXT,
  "rows" INTEGER,
  "files" INTEGER,
  "fault" TEXT,
  CONSTRAINT "backup_runs_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "backup_runs_state_started_at_idx" ON "backup_runs" ("state", "started_at" DESC);
