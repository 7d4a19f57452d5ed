import { SYSTEM } from '@/kernel/actor'
import { reindexCases } from '@/modules/applications/use-cases/reindex-cases'
import { reindexServices } from '@/modules/catalogue/use-cases/reindex-services'
import { reindexDepartments } from '@/modules/departments/use-cases/reindex-departments'
import { reindexDocuments } from '@/modules/disclosure/use-cases/reindex-documents'
import { closeDatabase } from '@/platform/db'

/** What a command writes is for the account alone that runs it. */
process.umask(0o077)

/** Everything that can be found, from what the city holds. */
async function run(): Promise<void> {
  const departments = await reindexDepartments(SYSTEM)
  const services = await reindexServices(SYSTEM, null)
  const documents = await reindexDocuments(SYSTEM)
  const filings = await reindexCases(SYSTEM)
  if (!departments.ok || !services.ok || !documents.ok || !filings.ok)
    throw new Error('the system may write its own index')
  process.stdout.write(
    `✓ ${departments.value} departments, ${services.value} services, ${documents.value} documents and ${filings.value} filings can be found\n`,
  )
}

await run().finally(closeDatabase)
