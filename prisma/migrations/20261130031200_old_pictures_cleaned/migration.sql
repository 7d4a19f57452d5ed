-- Pictures of before the cleaning still say where they were taken. When each was looked at, and the bytes it had before.
ALTER TABLE "document_files" ADD COLUMN "picture_checked_at" TIMESTAMPTZ(3);
ALTER TABLE "document_files" ADD COLUMN "replaced_key" TEXT;
CREATE INDEX document_files_pictures_to_check ON document_files (id)
    WHERE picture_checked_at IS NULL AND media_type IN ('image/jpeg', 'image/png', 'image/webp');
