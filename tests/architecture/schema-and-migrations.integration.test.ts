import { expect, it } from 'vitest'
import { schemaDifference, schemaFiles } from '../../scripts/lib/schema-difference.mjs'

const ownerUrl = process.env.DATABASE_URL ?? ''

it('finds nothing to change between the migrated database and prisma/schema', async () => {
  expect(await schemaDifference(ownerUrl)).toBe('')
})

it('would see a column that was added to the schema without a migration', async () => {
  const planted = schemaFiles().map(({ path, content }) => ({
    path,
    content: content.replace(/^model Case \{$/m, 'model Case {\n  plantedColumn String?'),
  }))
  expect(await schemaDifference(ownerUrl, planted)).toContain('ADD COLUMN     "plantedColumn" TEXT')
})
