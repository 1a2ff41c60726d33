-- AlterTable
ALTER TABLE "channel" ADD COLUMN "lenses" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "lens_choice" (
    "channel_id" UUID NOT NULL,
    "lens" TEXT NOT NULL,
    "person_key" BYTEA NOT NULL,
    "chosen" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lens_choice_pkey" PRIMARY KEY ("channel_id","lens","person_key")
);

-- AddForeignKey
ALTER TABLE "lens_choice" ADD CONSTRAINT "lens_choice_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;
