-- AlterTable
ALTER TABLE "person" ADD COLUMN "wants_reminder" BOOLEAN NOT NULL DEFAULT false;
