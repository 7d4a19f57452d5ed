import { readdirSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { read } from './source-files'

/**
 * The day comes from one clock: src/platform/clock.ts, in scripts scripts/lib/clock.mjs. Where the machine's own time is
 * read all the same, it stands here with the reason; durations are measured with performance.now().
 */
const MACHINE_TIME: Record<string, string> = {
  'src/platform/clock.ts': 'the clock itself',
  'scripts/lib/clock.mjs': 'the clock itself, for scripts',
  'scripts/lib/surroundings.mjs': 'how far the clock of a test run is ahead of the machine',
  'tests/e2e/city-day.ts': 'how far the clock of the browser is ahead of the machine',
  'src/modules/attachments/ui/resumable-upload.ts': 'when the browser began an upload; read by that browser alone',
  'src/ui/unsent-words/': 'for how long a browser has kept unsent words',
  'src/ui/session-watch/': 'how long ago a browser last heard of its session, also while the machine slept',
  'src/testing/identity-provider.ts': 'an identity provider elsewhere has the machine’s time',
  'src/platform/session/oidc.test.ts': 'an identity provider elsewhere has the machine’s time',
  'src/testing/template-database.ts': 'names of databases of a run, and their age',
  'scripts/migration-new.mjs': 'the name of a file somebody writes today',
  'scripts/lib/postgres-account.mjs': 'the name of a folder that is set aside',
  'scripts/lib/migrations.mjs': 'when a migration ran on this machine: Prisma’s own table',
  'prisma/migrations/20261128100000_instants_put_right/migration.sql': 'on record: when this city was put right',
  'bench/run.mjs': 'the day on which figures were measured',
}

/** A name that ends in a slash stands for the folder. */
const reasonFor = (file: string) =>
  Object.keys(MACHINE_TIME).find((place) => (place.endsWith('/') ? file.startsWith(place) : file === place))

const IN_CODE: [what: string, is: (node: ts.Node) => boolean][] = [
  ['new Date()', (node) => ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length],
  ['Date()', (node) => ts.isCallExpression(node) && isNamed(node.expression, 'Date')],
  ['Date.now', (node) => isMember(node, 'Date', 'now')],
  ['Temporal.Now', (node) => isMember(node, 'Temporal', 'Now')],
  ['performance.timeOrigin', (node) => isMember(node, 'performance', 'timeOrigin')],
  ['a format of now', (node) => isCallOf(node, /^format(ToParts)?$/) && node.arguments.length === 0],
  ['now of next-intl', (node) => ts.isImportSpecifier(node) && /^(useNow|getNow)$/.test(node.name.text)],
  ['now of PostgreSQL', (node) => textOf(node).some((text) => SQL.test(text) && asksPostgres(text))],
]

const SQL = /\b(select|insert|update|delete|create|alter|default|where|values|returning)\b/i
const POSTGRES_NOW = [
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)/i,
  /\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\b/i,
  /'(now|today|tomorrow|yesterday)'/i,
  /@updatedAt\b/,
]
const asksPostgres = (sql: string) => POSTGRES_NOW.some((pattern) => pattern.test(withoutComments(sql)))
const withoutComments = (sql: string) => sql.replace(/--.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '')

const isNamed = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name
const isMember = (node: ts.Node, owner: string, name: string) =>
  ts.isPropertyAccessExpression(node) && isNamed(node.expression, owner) && node.name.text === name
const isCallOf = (node: ts.Node, name: RegExp): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && name.test(node.expression.name.text)

/** What stands in quotes; of a template with holes, its whole text. */
function textOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  return ts.isTemplateExpression(node) ? [node.getText()] : []
}

function readings(file: string, source: string): string[] {
  if (/\.(sql|prisma)$/.test(file)) return asksPostgres(source) ? ['now of PostgreSQL'] : []
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    for (const [what, is] of IN_CODE) if (is(node)) found.add(what)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true))
  return [...found]
}

const files = ['src', 'prisma', 'scripts', 'tests', 'bench']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
  .filter((file) => /\.(tsx?|mjs|sql|prisma)$/.test(file) && !file.startsWith('src/generated/'))
  .filter((file) => file !== 'tests/architecture/one-clock.test.ts')

describe('nobody but the clock asks what time it is', () => {
  it('in code, SQL, seed, scripts and tests', () => {
    const found = files.flatMap((file) => readings(file, read(file)).map((what) => ({ file, what })))
    expect(found.filter(({ file }) => !reasonFor(file)).map(({ file, what }) => `${file}: ${what}`)).toEqual([])
    const used = new Set(found.map(({ file }) => reasonFor(file)))
    expect(Object.keys(MACHINE_TIME).filter((place) => !used.has(place))).toEqual([])
  })

  it.each([
    ['a.ts', 'const day = dayOf(new Date())'],
    ['a.ts', 'const day = Date()'],
    ['a.ts', 'const listed = rows.map(Date.now)'],
    ['a.ts', 'const day = Temporal.Now.plainDateISO()'],
    ['a.tsx', 'const words = <p>{new Intl.DateTimeFormat(locale).format()}</p>'],
    ['a.ts', "import { getNow } from 'next-intl/server'"],
    ['a.ts', 'db.$queryRaw`SELECT id FROM cases WHERE due_on < current_date`'],
    ['a.ts', `db.$queryRaw\`SELECT id FROM cases WHERE due_on < \${day} AND at < now()\``],
    ['a.mjs', "client.query('UPDATE cases SET due_on = CURRENT_DATE + 1')"],
    ['a.mjs', 'client.query("SELECT \'today\'::date")'],
    ['a.sql', 'CREATE TABLE t (at timestamptz NOT NULL DEFAULT now());'],
    ['a.sql', 'UPDATE cases SET closed_at = clock_timestamp();'],
    ['a.prisma', 'createdAt DateTime @default(now())'],
    ['a.prisma', 'updatedAt DateTime @updatedAt'],
  ])('sees red: %s %s', (file, source) => expect(readings(file, source)).not.toEqual([]))

  it.each([
    ['a.ts', 'const day = dayOf(clock.now())'],
    ['a.ts', 'const at = new Date(millis)'],
    ['a.ts', 'const took = performance.now() - start'],
    ['a.ts', "const words = 'the answer is now() here'"],
    ['a.sql', '-- like now() but fixed\nSELECT 1;'],
  ])('lets pass: %s %s', (file, source) => expect(readings(file, source)).toEqual([]))
})
