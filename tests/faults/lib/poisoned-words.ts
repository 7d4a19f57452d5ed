import { pg } from '../../../src/platform/pg-session.mjs'

/** Each sets `window.poisoned` or leaves an element behind, should anything on its way take it for more than words. */
const PAYLOADS = [
  '<img src=x onerror="window.poisoned=1" data-poison>',
  '"><svg onload="window.poisoned=2" data-poison>',
  `'-(window.poisoned=3)-'`,
  '</script><script data-poison>window.poisoned=4</script>',
  '</title></textarea><iframe srcdoc="<script>parent.poisoned=5</script>" data-poison></iframe>',
  'javascript:window.poisoned=6',
  '<a href="javascript:window.poisoned=7" data-poison>x</a>',
  '&lt;b data-poison&gt;',
]
const POISON = PAYLOADS.join(' ')

/** Columns into which people write words, whatever the table. */
const WORDS =
  /^(?:name|name_en|short_name|title|title_en|summary|about|address|office_hours|issuer_name|topic|change_note|file_name|applicant_name|reason|note|text|label|body_html|court_name|duties|head_name)$/
/** JSON columns with words in them: what forms, guides and people's answers are made of. */
const NESTED = ['service_versions.guide', 'service_versions.form', 'service_versions.materials', 'inbox.params']
/** Nobody can write to these any more, whoever they are. */
const SEALED = new Set(['case_events', 'audit_entries', 'document_events', '_prisma_migrations'])

/** Writes the payloads into every column of words, past every rule, as the owner of the tables could. */
export async function poisonEveryWord(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ place: string; table_name: string; column_name: string; data_type: string }>(
    `SELECT table_name || '.' || column_name AS place, table_name, column_name, data_type
     FROM information_schema.columns WHERE table_schema = 'public'`,
  )
  const done: string[] = []
  for (const { place, table_name, column_name, data_type } of rows) {
    if (SEALED.has(table_name)) continue
    const sql = statementFor(place, table_name, column_name, data_type)
    // A column with a rule of its own (a length, a uniqueness) is left as it is; the report says how many took it.
    if (sql && (await client.query(sql.text, sql.values).catch(() => null))?.rowCount) done.push(place)
  }
  await client.end()
  return done
}

function statementFor(place: string, table: string, column: string, type: string) {
  if (type === 'text' && WORDS.test(column))
    return { text: `UPDATE "${table}" SET "${column}" = "${column}" || ' ' || $1`, values: [POISON] }
  if (!NESTED.includes(place)) return null
  const inJson = JSON.stringify(POISON).slice(1, -1).replaceAll('\\', '\\\\')
  const text = `UPDATE "${table}" SET "${column}" = regexp_replace("${column}"::text, '"(zh|en|title)": "', '"\\1": "' || $1, 'g')::jsonb`
  return { text, values: [inJson] }
}
