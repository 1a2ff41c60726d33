-- PostgreSQL keeps samples of each column for its planner, also of what was deleted, until it looks at the table again.
-- No question is asked by these words, so none is kept of them. What was sampled before goes with a change of kind to the same kind,
-- which writes nothing and which every version knows.
DO $$
DECLARE
  at record;
BEGIN
  FOR at IN
    SELECT attribute.attrelid::regclass AS place, attribute.attname AS name,
      format_type(attribute.atttypid, attribute.atttypmod) AS kind
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
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I TYPE %s', at.place, at.name, at.kind);
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 0', at.place, at.name);
  END LOOP;
END $$;
