-- PostgreSQL keeps samples of each column for its planner, also of what was deleted, until it looks at the table again.
-- No question is asked by these words, so none is kept of them. Only locks that let replies be read and stored are taken: replicas run
-- meanwhile. Before PostgreSQL 18 samples that are there cannot be cleared so, and would stay for ever: there all stays as it is.
DO $$
DECLARE
  at record;
BEGIN
  IF to_regproc('pg_catalog.pg_clear_attribute_stats') IS NULL THEN
    RETURN;
  END IF;
  FOR at IN
    SELECT words.place, attribute.attname AS name
    FROM pg_attribute attribute
    JOIN (VALUES
      ('response', ARRAY['text']),
      ('thread', ARRAY['question']),
      ('win', ARRAY['text']),
      ('theme', ARRAY['label']),
      ('theme_act', ARRAY['label', 'label_before']),
      ('challenge', ARRAY['title', 'seen', 'outcome_text', 'words_by', 'sense', 'alternatives', 'next_step', 'touched',
        'values_apart', 'words_missing']),
      ('experiment', ARRAY['trying', 'expecting', 'learned']),
      ('channel', ARRAY['name', 'own_questions', 'lenses'])
    ) AS words (place, names) ON attribute.attrelid = format('%I.%I', current_schema(), words.place)::regclass
      AND attribute.attname = ANY (words.names)
    WHERE NOT attribute.attisdropped
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I SET STATISTICS 0', at.place, at.name);
    PERFORM pg_clear_attribute_stats(current_schema()::text, at.place, at.name::text, false);
  END LOOP;
END $$;
