-- CreateTable
CREATE TABLE "channel_snooze" (
    "channel_id" UUID NOT NULL,
    "slack_user_id" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_snooze_pkey" PRIMARY KEY ("channel_id","slack_user_id")
);

-- AddForeignKey
ALTER TABLE "channel_snooze" ADD CONSTRAINT "channel_snooze_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;
