-- An answer to a correction notice says file by file which of those filed before it leaves out.
ALTER TABLE "application_drafts" ADD COLUMN "left_out" UUID[] NOT NULL DEFAULT '{}';
ALTER TABLE "application_drafts" ALTER COLUMN "left_out" DROP DEFAULT;
-- Until now one new file took the place of all files of its material, and the page said so: answers under way mean that.
UPDATE application_drafts d SET left_out = ARRAY(
    SELECT (m ->> 'attachmentId')::uuid
    FROM application_filings f, jsonb_array_elements(f.materials) m
    WHERE f.case_id = d.corrects_case_id
      AND f.number = (SELECT max(g.number) FROM application_filings g WHERE g.case_id = d.corrects_case_id)
      AND EXISTS (
        SELECT FROM attachments a
        WHERE a.draft_id = d.id AND a.removed_at IS NULL AND a.material_key = m ->> 'materialKey'
      )
)
WHERE d.state = 'open' AND d.corrects_case_id IS NOT NULL;
