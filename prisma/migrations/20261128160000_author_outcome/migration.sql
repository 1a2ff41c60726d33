-- AlterTable
ALTER TABLE "response" ADD COLUMN "outcome" TEXT;
