-- CreateTable
CREATE TABLE "theme_act" (
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "theme_key" TEXT NOT NULL,
    "other_key" TEXT,
    "label" TEXT,
    "label_before" TEXT,
    "was_by_person" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "theme_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_act_span" (
    "act_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "is_chosen" BOOLEAN NOT NULL,
    "response_id" UUID NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "theme_act_span_pkey" PRIMARY KEY ("act_id","position")
);

-- CreateIndex
CREATE INDEX "theme_act_channel_id_idx" ON "theme_act"("channel_id");

-- CreateIndex
CREATE INDEX "theme_act_span_response_id_idx" ON "theme_act_span"("response_id");

-- AddForeignKey
ALTER TABLE "theme_act" ADD CONSTRAINT "theme_act_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_act_span" ADD CONSTRAINT "theme_act_span_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "theme_act"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_act_span" ADD CONSTRAINT "theme_act_span_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE CASCADE ON UPDATE CASCADE;
