import { describe, expect, it } from 'vitest'
import { filesIn, read } from './source-files'

/** The one place that imports the driver and pins what it opens to UTC. */
const HOME = 'src/platform/pg-session.mjs'
/** Whoever opens connections with a library that brings the driver itself has pinned it first, by one of these. */
const PINS = /['"](?:[^'"]*\/)?(?:pg-session\.mjs|pg-pool|queue)['"]/
const DRIVER = /(?:\bimport\s+(?!type\b)[^'"]*?from\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]pg(?:-pool|-native)?['"]/
const LIBRARIES = /\bnew\s+(?:PgBoss|PrismaPg|PrismaPgAdapterFactory)\s*\(/

const JSDOC = /\/\*\*?[\s\S]*?\*\//g
const bypasses = (source: string): boolean => {
  const code = source.replace(JSDOC, '')
  return DRIVER.test(code) || (LIBRARIES.test(code) && !PINS.test(code))
}

const SELF = 'tests/architecture/database-sessions.test.ts'
const files = ['src', 'scripts', 'tests', 'bench', 'prisma']
  .flatMap((place) => filesIn(place, /\.(?:tsx?|mjs|js)$/, { tests: true }))
  .filter((file) => file !== HOME && file !== SELF && !/\/generated\//.test(file))

describe('every client of PostgreSQL pins its session', () => {
  it('imports the driver from one place', () => {
    expect(files.filter((file) => bypasses(read(file)))).toEqual([])
  })

  it.each([
    "import pg from 'pg'\nnew pg.Client()",
    "import { Pool } from 'pg'",
    "const { default: pg } = await import('pg')",
    "const pg = require('pg')",
    "import { PgBoss } from 'pg-boss'\nconst boss = new PgBoss({ connectionString })",
    "import { PrismaPg } from '@prisma/adapter-pg'\nnew PrismaPg({ connectionString })",
  ])('sees red: %s', (source) => expect(bypasses(source)).toBe(true))

  it.each([
    "import type { Client } from 'pg'",
    "import { pg } from '@/platform/pg-session.mjs'\nnew pg.Client({})",
    "await import('../../src/platform/pg-session.mjs')\nconst { PgBoss } = await import('pg-boss')\nnew PgBoss({})",
  ])('lets pass: %s', (source) => expect(bypasses(source)).toBe(false))
})
