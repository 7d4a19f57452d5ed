import { statSync } from 'node:fs'
import { SYSTEM } from '@/kernel/actor'
import { importServices } from '@/modules/catalogue/use-cases/import-services'
import { importOrganisation } from '@/modules/departments/use-cases/import-organisation'
import { importDocuments } from '@/modules/disclosure/use-cases/import-documents'
import { closeDatabase } from '@/platform/db'
import { BrokenJson } from '@/platform/json-items'
import { exitCodeOf, type ImportCounts, printReport } from './import-report'
import { openText } from './open-text'
import { progressBar } from './progress-bar'

/** What the city writes (uploads, letters, logs) is for its own account alone. */
process.umask(0o077)

const USAGE = `Usage:
  npm run import -- services FILE [--add-departments]
  npm run import -- organisation FILE
  npm run import -- documents FILE

services      a list of services as JSON: [...] or {"items": [...]}. A row names its department; rows whose department
              the city does not have are reported, or added to the city with --add-departments.
              A row's "definition" (guide, form, materials, process, terms, result) waits at /admin/services to be published.
organisation  departments, other bodies, towns and villages.
documents     laws, regulations and notices, one JSON object a line, packed by gzip or not. Each becomes a published
              document in the column "library", known by its id: importing a file again changes only what differs.

Exit code     0 every row was taken; 3 rows were rejected, each is named with its line (the others are in);
              1 nothing was imported; 2 wrong usage.
`

const say = (words: string) => process.stderr.write(`${words}\n`)

type Work = { open: () => AsyncIterable<string>; onProgress: (done: number, total: number) => void; options: string[] }
type Outcome = { ok: true; value: ImportCounts } | { ok: false; refusal: { code: string } }

const IMPORTS: Record<string, { options: readonly string[]; run: (work: Work) => Promise<Outcome> }> = {
  services: {
    options: ['--add-departments'],
    run: ({ options, ...work }) => importServices(SYSTEM, { ...work, addDepartments: options.length > 0 }),
  },
  organisation: { options: [], run: (work) => importOrganisation(SYSTEM, work) },
  documents: { options: [], run: (work) => importDocuments(SYSTEM, work) },
}

/** Runs one import. Exit code 0 when every row was taken, 3 when some were not, 1 when nothing was imported, 2 for wrong usage. */
async function run([kind = '', file, ...options]: string[]): Promise<number> {
  const known = Object.hasOwn(IMPORTS, kind) ? IMPORTS[kind] : undefined
  if (!file || !known || !options.every((option) => known.options.includes(option))) {
    process.stderr.write(USAGE)
    return 2
  }
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    say(`There is no file ${file}.`)
    return 1
  }
  const bar = progressBar(process.stdout)
  try {
    const result = await known.run({ open: () => openText(file), onProgress: bar.show, options })
    bar.end()
    if (!result.ok) throw new Error(result.refusal.code)
    printReport(result.value, (line) => process.stdout.write(`${line}\n`))
    return exitCodeOf(result.value)
  } catch (error) {
    bar.end()
    if (!(error instanceof BrokenJson)) throw error
    say(`${file} is not whole: ${error.message}. Nothing was imported.`)
    return 1
  } finally {
    await closeDatabase()
  }
}

process.exitCode = await run(process.argv.slice(2))
