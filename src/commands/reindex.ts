import { SYSTEM } from '@/kernel/actor'
import { reindexServices } from '@/modules/catalogue/use-cases/reindex-services'
import { reindexDocuments } from '@/modules/disclosure/use-cases/reindex-documents'
import { closeDatabase } from '@/platform/db'

/** Everything that can be found, from what the city holds. */
async function run(): Promise<void> {
  const services = await reindexServices(SYSTEM, null)
  const documents = await reindexDocuments(SYSTEM)
  if (!services.ok || !documents.ok) throw new Error('the system may write its own index')
  process.stdout.write(`✓ ${services.value} services and ${documents.value} documents can be found\n`)
}

await run().finally(closeDatabase)
