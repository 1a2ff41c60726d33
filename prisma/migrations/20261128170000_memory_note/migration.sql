-- AlterTable
ALTER TABLE "person" ADD COLUMN "reminded_at" TIMESTAMPTZ(3);
