-- AlterTable
ALTER TABLE "challenge" ADD COLUMN "owner_slack_id" TEXT NOT NULL DEFAULT '',
ADD COLUMN "words_by" JSONB NOT NULL DEFAULT '{}';

-- Until now, who kept a technical one was shown as who takes it.
UPDATE "challenge" SET "owner_slack_id" = "keeper_slack_id" WHERE "reading" = 'technical';
