-- Whose a private reply is can only be read by opening its seal. Home, a person's own words and erasing look at all of them in a
-- workspace: without this they read every reply. Prisma's schema cannot say WHERE, so it stands here alone.
CREATE INDEX "response_sealed_idx" ON "response"("channel_id") WHERE "sealed_author" IS NOT NULL;
