-- AlterTable
ALTER TABLE "theme_act" ADD COLUMN "person_key" BYTEA;
