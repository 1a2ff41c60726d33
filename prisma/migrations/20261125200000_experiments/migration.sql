-- CreateTable
CREATE TABLE "experiment" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "challenge_id" UUID,
    "tension_key" TEXT,
    "offered_by_slack_id" TEXT NOT NULL,
    "tried_by_slack_id" TEXT NOT NULL,
    "trying" TEXT NOT NULL,
    "expecting" TEXT NOT NULL,
    "look_on" TEXT NOT NULL,
    "look_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "asked_times" INTEGER NOT NULL DEFAULT 0,
    "result" TEXT,
    "learned" TEXT,
    "looked_at" TIMESTAMPTZ(3),
    "looked_by_slack_id" TEXT,

    CONSTRAINT "experiment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "experiment_channel_id_started_at_idx" ON "experiment"("channel_id", "started_at");

-- CreateIndex
CREATE INDEX "experiment_looked_at_look_at_idx" ON "experiment"("looked_at", "look_at");

-- CreateIndex
CREATE INDEX "experiment_challenge_id_idx" ON "experiment"("challenge_id");

-- AddForeignKey
ALTER TABLE "experiment" ADD CONSTRAINT "experiment_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experiment" ADD CONSTRAINT "experiment_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE SET NULL ON UPDATE CASCADE;
