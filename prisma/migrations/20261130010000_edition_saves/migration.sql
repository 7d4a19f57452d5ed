-- What editors had written when they saved, so that earlier words can be read and taken back; it goes with its edition.
CREATE TABLE "edition_saves" (
    "id" UUID NOT NULL,
    "seq" SERIAL NOT NULL,
    "edition_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edition_saves_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "edition_saves_edition_id_seq_idx" ON "edition_saves"("edition_id", "seq" DESC);

ALTER TABLE "edition_saves" ADD CONSTRAINT "edition_saves_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who has the form of a draft open, for a minute and a half at a time.
CREATE TABLE "edition_editors" (
    "edition_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edition_editors_pkey" PRIMARY KEY ("edition_id", "account_id")
);

ALTER TABLE "edition_editors" ADD CONSTRAINT "edition_editors_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
