-- AlterTable
ALTER TABLE "challenge" ADD COLUMN "touched" TEXT,
ADD COLUMN "values_apart" TEXT,
ADD COLUMN "words_missing" TEXT;

-- CreateTable
CREATE TABLE "challenge_answer" (
    "challenge_id" UUID NOT NULL,
    "person_key" BYTEA NOT NULL,
    "solved_before" TEXT,
    "agree_what_it_is" TEXT,
    "expert_would_settle" TEXT,
    "change_ourselves" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "challenge_answer_pkey" PRIMARY KEY ("challenge_id","person_key")
);

-- AddForeignKey
ALTER TABLE "challenge_answer" ADD CONSTRAINT "challenge_answer_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;
