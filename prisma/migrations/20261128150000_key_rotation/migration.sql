-- The key of the hashes that name a person, sealed: it outlives a change of the key that seals, since nobody can hash anew whom they do
-- not know. Null: it is derived from the first key, which is still in use.
ALTER TABLE "vault" ADD COLUMN "sealed_hashing" BYTEA;
