-- CreateTable
CREATE TABLE "vault" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fingerprint" BYTEA NOT NULL,

    CONSTRAINT "vault_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "slack_team_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "key" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "channel" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "slack_channel_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "keeper_slack_id" TEXT,
    "zone" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "attention" TEXT,
    "acknowledge_replies" BOOLEAN NOT NULL DEFAULT true,
    "allow_external" BOOLEAN NOT NULL DEFAULT false,
    "theme_people_min" INTEGER NOT NULL DEFAULT 2,
    "own_questions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "next_theme_number" INTEGER NOT NULL DEFAULT 1,
    "next_tension_number" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "weekdays" INTEGER[],
    "local_time" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "skip_dates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "active_from" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "schedule_id" UUID,
    "kind" TEXT NOT NULL,
    "local_date" TEXT NOT NULL,
    "slot" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "batch_key" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "occurrence_id" UUID,
    "thread_id" UUID,
    "thread_ts" TEXT,
    "content" JSON NOT NULL,
    "response_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "attempt_started_at" TIMESTAMPTZ(3),
    "looked_absent" INTEGER NOT NULL DEFAULT 0,
    "ts" TEXT,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT statement_timestamp(),
    "lease_until" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "root_ts" TEXT,
    "question" TEXT NOT NULL,
    "prompt_id" TEXT,
    "practice" TEXT,
    "outcome" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "is_root_gone" BOOLEAN NOT NULL DEFAULT false,
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "ts" TEXT,
    "submission_id" TEXT,
    "slack_user_id" TEXT,
    "sealed_author" BYTEA,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "edited_ts" TEXT,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "may_be_quoted" BOOLEAN NOT NULL,
    "cycle" INTEGER,
    "was_stored" BOOLEAN NOT NULL DEFAULT true,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skip" (
    "thread_id" UUID NOT NULL,
    "person_key" BYTEA NOT NULL,
    "skipped_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "skip_pkey" PRIMARY KEY ("thread_id","person_key")
);

-- CreateTable
CREATE TABLE "person" (
    "slack_team_id" TEXT NOT NULL,
    "slack_user_id" TEXT NOT NULL,
    "may_be_quoted" BOOLEAN NOT NULL DEFAULT true,
    "snoozed_until" TIMESTAMPTZ(3),
    "opted_out" BOOLEAN NOT NULL DEFAULT false,
    "messaged_week" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("slack_team_id","slack_user_id")
);

-- CreateTable
CREATE TABLE "erased_person" (
    "person_key" BYTEA NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "erased_person_pkey" PRIMARY KEY ("person_key")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "is_label_by_person" BOOLEAN NOT NULL,
    "first_cycle" INTEGER NOT NULL,
    "alias_of" TEXT,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "theme_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "cycle" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("theme_id","response_id","span_start","span_end")
);

-- CreateTable
CREATE TABLE "tension" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "theme_key" TEXT,
    "first_cycle" INTEGER NOT NULL,
    "last_evidence_cycle" INTEGER NOT NULL,
    "sides" INTEGER NOT NULL,
    "state_by_people" TEXT,

    CONSTRAINT "tension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tension_evidence" (
    "tension_id" UUID NOT NULL,
    "piece" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "cycle" INTEGER NOT NULL,
    "response_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "tension_evidence_pkey" PRIMARY KEY ("tension_id","piece","position")
);

-- CreateTable
CREATE TABLE "tension_span" (
    "tension_id" UUID NOT NULL,
    "side" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "response_id" UUID NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "tension_span_pkey" PRIMARY KEY ("tension_id","side","position")
);

-- CreateTable
CREATE TABLE "digest" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "value" JSON NOT NULL,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digest_evidence" (
    "digest_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,

    CONSTRAINT "digest_evidence_pkey" PRIMARY KEY ("digest_id","response_id")
);

-- CreateTable
CREATE TABLE "challenge" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "seen" TEXT,
    "reading" TEXT NOT NULL,
    "keeper_slack_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "outcome_text" TEXT,

    CONSTRAINT "challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "win" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "slack_user_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "win_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" UUID NOT NULL,
    "slack_team_id" TEXT NOT NULL,
    "channel_id" UUID,
    "slack_user_id" TEXT,
    "what" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workspace_slack_team_id_key" ON "workspace"("slack_team_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_workspace_id_slack_channel_id_key" ON "channel"("workspace_id", "slack_channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_channel_id_kind_key" ON "schedule"("channel_id", "kind");

-- CreateIndex
CREATE INDEX "occurrence_channel_id_kind_due_at_idx" ON "occurrence"("channel_id", "kind", "due_at" DESC);

-- CreateIndex
CREATE INDEX "occurrence_state_idx" ON "occurrence"("state");

-- CreateIndex
CREATE UNIQUE INDEX "occurrence_schedule_id_local_date_key" ON "occurrence"("schedule_id", "local_date");

-- CreateIndex
CREATE UNIQUE INDEX "occurrence_channel_id_kind_slot_key" ON "occurrence"("channel_id", "kind", "slot");

-- CreateIndex
CREATE INDEX "post_state_channel_id_idx" ON "post"("state", "channel_id");

-- CreateIndex
CREATE INDEX "post_thread_id_idx" ON "post"("thread_id");

-- CreateIndex
CREATE INDEX "post_response_id_idx" ON "post"("response_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_batch_key_part_key" ON "post"("batch_key", "part");

-- CreateIndex
CREATE INDEX "thread_channel_id_kind_opened_at_idx" ON "thread"("channel_id", "kind", "opened_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "thread_channel_id_root_ts_key" ON "thread"("channel_id", "root_ts");

-- CreateIndex
CREATE INDEX "response_channel_id_cycle_idx" ON "response"("channel_id", "cycle");

-- CreateIndex
CREATE INDEX "response_thread_id_idx" ON "response"("thread_id");

-- CreateIndex
CREATE INDEX "response_slack_user_id_idx" ON "response"("slack_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_channel_id_ts_key" ON "response"("channel_id", "ts");

-- CreateIndex
CREATE UNIQUE INDEX "response_channel_id_submission_id_key" ON "response"("channel_id", "submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "theme_channel_id_key_key" ON "theme"("channel_id", "key");

-- CreateIndex
CREATE INDEX "membership_response_id_idx" ON "membership"("response_id");

-- CreateIndex
CREATE UNIQUE INDEX "tension_channel_id_key_key" ON "tension"("channel_id", "key");

-- CreateIndex
CREATE INDEX "tension_evidence_response_id_idx" ON "tension_evidence"("response_id");

-- CreateIndex
CREATE INDEX "tension_span_response_id_idx" ON "tension_span"("response_id");

-- CreateIndex
CREATE INDEX "digest_thread_id_idx" ON "digest"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "digest_channel_id_number_key" ON "digest"("channel_id", "number");

-- CreateIndex
CREATE INDEX "digest_evidence_response_id_idx" ON "digest_evidence"("response_id");

-- CreateIndex
CREATE INDEX "challenge_channel_id_state_idx" ON "challenge"("channel_id", "state");

-- CreateIndex
CREATE INDEX "challenge_thread_id_idx" ON "challenge"("thread_id");

-- CreateIndex
CREATE INDEX "win_channel_id_told_at_idx" ON "win"("channel_id", "told_at");

-- CreateIndex
CREATE INDEX "audit_slack_team_id_at_idx" ON "audit"("slack_team_id", "at");

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "occurrence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skip" ADD CONSTRAINT "skip_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tension" ADD CONSTRAINT "tension_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tension_evidence" ADD CONSTRAINT "tension_evidence_tension_id_fkey" FOREIGN KEY ("tension_id") REFERENCES "tension"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tension_evidence" ADD CONSTRAINT "tension_evidence_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tension_span" ADD CONSTRAINT "tension_span_tension_id_fkey" FOREIGN KEY ("tension_id") REFERENCES "tension"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tension_span" ADD CONSTRAINT "tension_span_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_evidence" ADD CONSTRAINT "digest_evidence_digest_id_fkey" FOREIGN KEY ("digest_id") REFERENCES "digest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "win" ADD CONSTRAINT "win_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

