-- When the next call of a kind may go out, for all replicas. Unlogged: after a crash nobody waits, and Slack's 429 still holds.
CREATE UNLOGGED TABLE "pace" (
    "key" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "pace_pkey" PRIMARY KEY ("key")
);

-- How often events may have been lost since it was read: above 0 it is read whenever its turn comes, and not only once a day.
ALTER TABLE "thread" ADD COLUMN     "read_again" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "thread" ADD COLUMN     "reading_until" TIMESTAMPTZ(3);

ALTER TABLE "post" ADD COLUMN     "show_tries" INTEGER NOT NULL DEFAULT 0;

-- Responses whose digests are to be looked at, since one of them changed.
CREATE TABLE "evidence_change" (
    "id" BIGSERIAL NOT NULL,
    "response_id" UUID NOT NULL,

    CONSTRAINT "evidence_change_pkey" PRIMARY KEY ("id")
);

CREATE FUNCTION evidence_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO evidence_change (response_id) VALUES (NEW.response_id);
  RETURN NULL;
END $$;

CREATE FUNCTION response_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO evidence_change (response_id) VALUES (OLD.id);
  RETURN NULL;
END $$;

CREATE FUNCTION person_muted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO evidence_change (response_id)
    SELECT response.id FROM response
    JOIN channel ON channel.id = response.channel_id
    JOIN workspace ON workspace.id = channel.workspace_id
    WHERE response.slack_user_id = NEW.slack_user_id AND workspace.slack_team_id = NEW.slack_team_id;
  RETURN NULL;
END $$;

-- What a digest rests on is looked at once after it was frozen too: a response may have changed just before.
CREATE TRIGGER evidence_changed AFTER INSERT ON "digest_evidence"
  FOR EACH ROW EXECUTE FUNCTION evidence_changed();
CREATE TRIGGER response_changed AFTER UPDATE OF "version", "may_be_quoted", "deleted_at" ON "response"
  FOR EACH ROW WHEN (OLD."version" <> NEW."version" OR OLD."may_be_quoted" <> NEW."may_be_quoted"
    OR OLD."deleted_at" IS DISTINCT FROM NEW."deleted_at") EXECUTE FUNCTION response_changed();
CREATE TRIGGER response_gone AFTER DELETE ON "response"
  FOR EACH ROW EXECUTE FUNCTION response_changed();
CREATE TRIGGER person_muted AFTER INSERT OR UPDATE OF "may_be_quoted" ON "person"
  FOR EACH ROW WHEN (NOT NEW."may_be_quoted") EXECUTE FUNCTION person_muted();

INSERT INTO "evidence_change" ("response_id") SELECT DISTINCT "response_id" FROM "digest_evidence";
