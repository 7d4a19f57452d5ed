-- What editors teach the search: what people say, what it means, and what is to stand first for it.
CREATE TABLE "search_sayings" (
    "id" UUID NOT NULL,
    "said" TEXT NOT NULL,
    "meant" TEXT[],
    "first_url" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_sayings_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "search_sayings_said_key" ON "search_sayings"("said");
