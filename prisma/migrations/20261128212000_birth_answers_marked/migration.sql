-- Whether somebody is married, which child is expected and when are sensitive (PIPL 28): published versions of birth
-- registration get the marks, and their certificate no longer prints the two. The worker seals the answers themselves
-- (sealOldAnswers); certificates that were issued stay as they are.
UPDATE service_versions AS version
SET form = jsonb_set(version.form, '{sections}', (
      SELECT jsonb_agg(
        CASE WHEN section ? 'fields' THEN jsonb_set(section, '{fields}', COALESCE((
          SELECT jsonb_agg(
            CASE WHEN field->>'key' IN ('married', 'which', 'expectedOn')
              THEN field || '{"sensitive": true}'::jsonb ELSE field END
            ORDER BY field_place)
          FROM jsonb_array_elements(section->'fields') WITH ORDINALITY AS fields(field, field_place)), '[]'::jsonb))
        ELSE section END
        ORDER BY section_place)
      FROM jsonb_array_elements(version.form->'sections') WITH ORDINALITY AS sections(section, section_place))),
    result = CASE WHEN jsonb_typeof(version.result #> '{certificate,prints,scope}') = 'array'
      THEN jsonb_set(version.result, '{certificate,prints,scope}', 'null'::jsonb) ELSE version.result END
FROM services AS service
WHERE service.id = version.service_id AND service.code = 'birth-registration'
  AND jsonb_typeof(version.form->'sections') = 'array' AND jsonb_array_length(version.form->'sections') > 0;
