-- AlterTable
ALTER TABLE "challenge" ADD COLUMN "named_by_slack_id" TEXT NOT NULL DEFAULT '',
ADD COLUMN "worked_by_slack_id" TEXT NOT NULL DEFAULT '',
ADD COLUMN "sense" TEXT,
ADD COLUMN "alternatives" TEXT,
ADD COLUMN "next_step" TEXT;

-- Until now, who named one kept it.
UPDATE "challenge" SET "named_by_slack_id" = "keeper_slack_id";
