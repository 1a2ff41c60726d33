-- CreateTable
CREATE TABLE "tension_act" (
    "channel_id" UUID NOT NULL,
    "tension_key" TEXT NOT NULL,
    "person_key" BYTEA NOT NULL,
    "act" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act_before" TEXT,
    "at_before" TIMESTAMPTZ(3),

    CONSTRAINT "tension_act_pkey" PRIMARY KEY ("channel_id","tension_key","person_key")
);

-- CreateTable
CREATE TABLE "named_side" (
    "naming_id" UUID NOT NULL,
    "side" INTEGER NOT NULL,
    "response_id" UUID NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "named_side_pkey" PRIMARY KEY ("naming_id","side")
);

-- CreateTable
CREATE TABLE "link_answer" (
    "earlier_id" UUID NOT NULL,
    "now_id" UUID NOT NULL,
    "person_key" BYTEA NOT NULL,
    "channel_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "earlier_start" INTEGER NOT NULL,
    "earlier_end" INTEGER NOT NULL,
    "earlier_version" INTEGER NOT NULL,
    "now_start" INTEGER NOT NULL,
    "now_end" INTEGER NOT NULL,
    "now_version" INTEGER NOT NULL,

    CONSTRAINT "link_answer_pkey" PRIMARY KEY ("earlier_id","now_id","person_key")
);

-- CreateIndex
CREATE INDEX "named_side_response_id_idx" ON "named_side"("response_id");

-- CreateIndex
CREATE INDEX "link_answer_channel_id_idx" ON "link_answer"("channel_id");

-- CreateIndex
CREATE INDEX "link_answer_now_id_idx" ON "link_answer"("now_id");

-- AddForeignKey
ALTER TABLE "tension_act" ADD CONSTRAINT "tension_act_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_side" ADD CONSTRAINT "named_side_naming_id_fkey" FOREIGN KEY ("naming_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_side" ADD CONSTRAINT "named_side_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_answer" ADD CONSTRAINT "link_answer_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_answer" ADD CONSTRAINT "link_answer_earlier_id_fkey" FOREIGN KEY ("earlier_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_answer" ADD CONSTRAINT "link_answer_now_id_fkey" FOREIGN KEY ("now_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;
