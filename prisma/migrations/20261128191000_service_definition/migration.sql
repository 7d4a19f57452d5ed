-- The whole version that a services file carries for a service, until the system administrator publishes it.
ALTER TABLE "services" ADD COLUMN "draft_definition" JSONB;
