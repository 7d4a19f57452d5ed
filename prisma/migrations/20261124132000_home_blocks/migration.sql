-- The home page is composed of blocks that an administrator orders and switches. Empty: as the city began.
CREATE TABLE "home_blocks" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "shown" BOOLEAN NOT NULL DEFAULT true,
    "settings" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "home_blocks_pkey" PRIMARY KEY ("id")
);
