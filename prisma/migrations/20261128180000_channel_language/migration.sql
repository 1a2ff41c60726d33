-- AlterTable
ALTER TABLE "channel" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';
