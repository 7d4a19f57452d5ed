-- Searched in every query: unpacking them costs more than the room that packing saves.
ALTER TABLE "search_entries" ALTER COLUMN "plain" SET STORAGE EXTERNAL;
ALTER TABLE "search_entries" ALTER COLUMN "tokens" SET STORAGE EXTERNAL;
ALTER TABLE "search_entries" ALTER COLUMN "body_grams" SET STORAGE EXTERNAL;
