-- AlterTable
ALTER TABLE "response" ADD COLUMN "client_msg_id" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "response_channel_id_slack_user_id_client_msg_id_key" ON "response"("channel_id", "slack_user_id", "client_msg_id");
