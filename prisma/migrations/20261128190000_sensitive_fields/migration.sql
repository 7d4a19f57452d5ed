-- Fields that ask for accounts, incomes, property, health or disability bear the mark in versions published before it
-- existed (PIPL 28). The answers themselves need the city's key: the worker seals them (sealOldAnswers).
CREATE FUNCTION mark_sensitive(node jsonb, keys text[]) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  IF jsonb_typeof(node) = 'array' THEN
    RETURN COALESCE((SELECT jsonb_agg(mark_sensitive(item, keys) ORDER BY place)
      FROM jsonb_array_elements(node) WITH ORDINALITY AS items(item, place)), '[]'::jsonb);
  END IF;
  IF node ? 'sections' THEN node := jsonb_set(node, '{sections}', mark_sensitive(node->'sections', keys)); END IF;
  IF node ? 'fields' THEN node := jsonb_set(node, '{fields}', mark_sensitive(node->'fields', keys)); END IF;
  IF node ? 'type' AND node->>'key' = ANY (keys) THEN node := node || '{"sensitive": true}'::jsonb; END IF;
  RETURN node;
END $$;

UPDATE service_versions AS version
SET form = mark_sensitive(version.form, marks.keys)
FROM services AS service
JOIN (VALUES
  ('elderly-allowance', ARRAY['bank', 'account']),
  ('food-business-permit', ARRAY['healthCertUntil']),
  ('legal-aid', ARRAY['matter', 'other', 'facts', 'urgency', 'noMeansTest', 'income']),
  ('subsistence-allowance', ARRAY['income', 'situation', 'homes', 'hasVehicle', 'vehicle', 'savings']),
  ('temporary-assistance', ARRAY['cause', 'hospital', 'spent', 'story', 'onAllowance', 'income'])
) AS marks (code, keys) ON marks.code = service.code
WHERE version.service_id = service.id AND jsonb_typeof(version.form) = 'object';

DROP FUNCTION mark_sensitive(jsonb, text[]);
