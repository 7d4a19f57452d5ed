import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { inRoot } from './places.mjs'

const require = createRequire(inRoot('package.json'))

/** prisma/schema/*.prisma as the engine takes them. */
export function schemaFiles(folder = inRoot('prisma/schema')) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => ({ path: path.join(folder, name), content: readFileSync(path.join(folder, name), 'utf8') }))
}

/** Prisma's schema engine as WebAssembly: the native one is fetched from a host that closed networks cannot reach. */
let loaded

async function loadEngine() {
  // A panic of the engine is told here before it ends as "unreachable".
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => process.stderr.write(`${message}\n`) }
  const code = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bindings = await import(code)
  const { instance } = await WebAssembly.instantiate(readFileSync(code.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start?.()
  return bindings.SchemaEngine
}

/** PostgreSQL's one-letter type "char", of which its catalogue is full and @prisma/adapter-pg 7.10 knows nothing. */
const ONE_LETTER = 18
const TEXT = 25

/** PrismaPg over a single connection, taught to say "one letter" where the catalogue does. */
async function connectToCatalogue(connectionString) {
  const { pg } = await import('../../src/platform/pg-session.mjs')
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const { ColumnTypeEnum } = await import('@prisma/driver-adapter-utils')
  const pool = new pg.Pool({ connectionString, max: 1 })
  const ask = pool.query.bind(pool)
  let letters = []
  pool.query = async (...question) => {
    const answer = await ask(...question)
    letters = (answer.fields ?? []).map(({ dataTypeID }) => dataTypeID === ONE_LETTER)
    for (const [i, field] of (answer.fields ?? []).entries()) if (letters[i]) field.dataTypeID = TEXT
    return answer
  }
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query)
      const columnTypes = answer.columnTypes.map((type, i) => (letters[i] ? ColumnTypeEnum.Character : type))
      return { ...answer, columnTypes }
    }
    return adapter
  }
  return { pool, factory }
}

/**
 * The SQL that would bring the database to prisma/schema; empty when both agree.
 * What Prisma cannot say (triggers, expression indexes, checks) it does not compare.
 * @param {string} connectionString the owner's
 * @returns {Promise<string>}
 */
export async function schemaDifference(connectionString, files = schemaFiles()) {
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  loaded ??= loadEngine()
  const SchemaEngine = await loaded
  const { pool, factory } = await connectToCatalogue(connectionString)
  const datamodels = files.map(({ path: file, content }) => [file, content])
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter)
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: inRoot() },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  await pool.end()
  return /empty migration/i.test(stdout) ? '' : stdout
}
