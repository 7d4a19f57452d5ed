-- How names sound (pinyin, first letters), for what is typed in letters. Written by `npm run reindex` for what is there.
ALTER TABLE "search_entries" ADD COLUMN "sounds" TEXT NOT NULL DEFAULT '',
ADD COLUMN "sound_grams" TEXT[] DEFAULT ARRAY[]::TEXT[];

CREATE INDEX "search_entries_sound_grams_idx" ON "search_entries" USING GIN ("sound_grams");
