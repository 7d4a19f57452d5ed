/** npm run migrate: brings the tables, the job queue and the app role's rights up to date, and nothing else. */
import { readyDatabase } from './lib/database.mjs'
import { prepare } from './lib/install.mjs'
import { main } from './lib/say.mjs'

await main(async () => {
  await prepare()
  const database = await readyDatabase()
  await database.close()
})
