/**
 * After a change in prisma/schema:  npm run migration:new -- add-something
 * writes the SQL that brings the migrated database to the schema, for you to review, complete (triggers, backfills)
 * and commit. A migration that was ever applied elsewhere is never edited.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { readyDatabase } from './lib/database.mjs'
import { prepare } from './lib/install.mjs'
import { inRoot } from './lib/places.mjs'
import { Advice, main, say } from './lib/say.mjs'
import { schemaDifference } from './lib/schema-difference.mjs'

const stamp = () => new Date().toISOString().replace(/\D/g, '').slice(0, 14)

await main(async () => {
  await prepare()
  const name = process.argv[2]
  if (!/^[a-z][a-z0-9_-]*$/.test(name ?? ''))
    throw new Advice('Say what it changes: npm run migration:new -- add-handling-notes')
  const database = await readyDatabase()
  try {
    const sql = await schemaDifference(database.ownerUrl)
    if (!sql) return say('The tables already are what prisma/schema says: nothing to write.')
    const folder = inRoot('prisma/migrations', `${stamp()}_${name.replaceAll('-', '_')}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}/migration.sql`, sql)
    say(`${sql}\nWritten to ${folder}/migration.sql. Review it, then apply it with: npm run migrate`)
  } finally {
    await database.close()
  }
})
