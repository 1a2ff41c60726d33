-- Which organisation's installation a workspace uses, and since when nothing is installed there.
ALTER TABLE "workspace" ADD COLUMN     "slack_enterprise_id" TEXT,
ADD COLUMN     "uninstalled_at" TIMESTAMPTZ(3);

-- How long texts are kept, and who could read along when its keeper last agreed; null where Slack was not asked yet.
ALTER TABLE "channel" ADD COLUMN     "retention_days" INTEGER NOT NULL DEFAULT 365,
ADD COLUMN     "was_private" BOOLEAN,
ADD COLUMN     "was_shared" BOOLEAN;

-- What is older than its time is found by when it was said.
CREATE INDEX "response_channel_id_said_at_idx" ON "response"("channel_id", "said_at");
