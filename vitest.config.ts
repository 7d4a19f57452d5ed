import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { takeSurroundings } from './scripts/lib/surroundings.mjs'

takeSurroundings()

const alias = {
  '@': path.resolve(import.meta.dirname, 'src'),
  // Next keeps this package out of browsers; outside Next it would only throw.
  'server-only': path.resolve(import.meta.dirname, 'node_modules/server-only/empty.js'),
}
/** Server code runs as it does in Next; packages from npm are told so too, and are otherwise resolved as Node does. */
const conditions = ['react-server', 'node', 'module']

/** Settings without which the code does not start; integration tests add their own database. */
const env = {
  LOG_LEVEL: 'silent',
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  YIZHAN_DATA_KEY: Buffer.alloc(32, 'test').toString('base64'),
  YIZHAN_SEAL_KEY: Buffer.alloc(32, 'seal').toString('base64'),
  NEXTAUTH_SECRET: Buffer.alloc(32, 'test').toString('base64'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 'test').toString('base64'),
}

const WITH_DATABASE = [
  'src/**/{use-cases,queries,data}/**/*.test.ts',
  'src/{server,worker,commands,testing}/**/*.test.ts',
  'src/platform/session/**/*.test.ts',
  'src/**/*.integration.test.ts',
  'prisma/seed/**/*.test.ts',
  'tests/architecture/*.integration.test.ts',
]

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', env, include: ['src/**/*.test.{ts,tsx}'], exclude: WITH_DATABASE, testTimeout: 60_000 },
      },
      {
        resolve: { alias },
        ssr: { resolve: { conditions, externalConditions: ['react-server'] } },
        test: {
          name: 'integration',
          // No test fails because the machine is busy.
          env: { ...env, STATEMENT_SECONDS: '60' },
          include: WITH_DATABASE,
          globalSetup: 'src/testing/template-database.ts',
          setupFiles: 'src/testing/clone-database.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'architecture',
          env,
          include: ['tests/architecture/*.test.ts'],
          exclude: ['tests/architecture/*.integration.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        ssr: { resolve: { conditions, externalConditions: ['react-server'] } },
        test: {
          name: 'faults',
          env,
          include: ['tests/faults/*.test.ts'],
          // It opens every view in a browser, which takes minutes: only by `npm run drill -- xss`.
          exclude: process.env.DRILL === 'full' ? [] : ['tests/faults/xss.test.ts'],
          globalSetup: 'tests/faults/build-once.ts',
          testTimeout: 4 * 3_600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
