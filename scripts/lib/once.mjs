import { build } from './build.mjs'
import { cityEnvironment, runProgram } from './city.mjs'
import { readyDatabase } from './database.mjs'
import { prepare } from './install.mjs'
import { main } from './say.mjs'

/**
 * Runs one of the built programs once on the city's database: beside a running city (same DATA_DIR or DATABASE_URL),
 * or alone, in which case the built-in database is started for it and stopped again. `interactive`: it may ask questions.
 */
export const runOnce = (program, args, { interactive = false } = {}) =>
  main(async () => {
    await prepare()
    const database = await readyDatabase()
    try {
      await build({ pages: false })
      process.exitCode = await runProgram(program, { args, env: cityEnvironment(database), interactive })
    } finally {
      await database.close()
    }
  })
