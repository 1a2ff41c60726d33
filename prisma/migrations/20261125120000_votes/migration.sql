-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "asked_in" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "shown_in" INTEGER,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vote" (
    "statement_id" UUID NOT NULL,
    "person_key" BYTEA NOT NULL,
    "sealed_voter" BYTEA NOT NULL,
    "vote" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("statement_id","person_key")
);

-- CreateIndex
CREATE UNIQUE INDEX "statement_response_id_version_key" ON "statement"("response_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "statement_channel_id_asked_in_key" ON "statement"("channel_id", "asked_in");

-- CreateIndex
CREATE INDEX "statement_channel_id_state_idx" ON "statement"("channel_id", "state");

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
