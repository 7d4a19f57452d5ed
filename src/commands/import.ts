import { createReadStream, statSync } from 'node:fs'
import { SYSTEM } from '@/kernel/actor'
import { importServices } from '@/modules/catalogue/use-cases/import-services'
import { importOrganisation } from '@/modules/departments/use-cases/import-organisation'
import { closeDatabase } from '@/platform/db'
import { BrokenJson } from '@/platform/json-items'
import { type ImportCounts, printReport } from './import-report'
import { progressBar } from './progress-bar'

const USAGE = `Usage:
  npm run import -- services FILE [--add-departments]
  npm run import -- organisation FILE

services      a list of services as JSON: [...] or {"items": [...]}. A row names its department; rows whose department
              the city does not have are reported, or added to the city with --add-departments.
organisation  departments, other bodies, towns and villages.
`

const say = (words: string) => process.stderr.write(`${words}\n`)
const reader = (file: string) => () => createReadStream(file, 'utf8') as AsyncIterable<string>

/** Runs one import. Exit code 0 also with rejected rows: they are in the report; 1 when nothing was imported, 2 for wrong usage. */
async function run([kind, file, ...options]: string[]): Promise<number> {
  const known = options.every((option) => option === '--add-departments')
  if (!file || !known || (kind !== 'services' && kind !== 'organisation')) {
    process.stderr.write(USAGE)
    return 2
  }
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    say(`There is no file ${file}.`)
    return 1
  }
  const open = reader(file)
  const bar = progressBar(process.stdout)
  try {
    const result =
      kind === 'services'
        ? await importServices(SYSTEM, { open, onProgress: bar.show, addDepartments: options.length > 0 })
        : await importOrganisation(SYSTEM, { open, onProgress: bar.show })
    bar.end()
    if (!result.ok) throw new Error(result.refusal.code)
    printReport(result.value satisfies ImportCounts, (line) => process.stdout.write(`${line}\n`))
    return 0
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
