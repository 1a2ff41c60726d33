-- AlterTable
ALTER TABLE "post" ADD COLUMN     "behind" UUID;

-- AlterTable
ALTER TABLE "digest_evidence" ADD COLUMN     "version" INTEGER;

-- CreateIndex
CREATE INDEX "post_behind_idx" ON "post"("behind");
