import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

type Rule = { name: string }
const require = createRequire(import.meta.url)
const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: Rule[] }
const ruleNames = forbidden.map(({ name }) => name)

/** One forbidden import for every rule: [rule, importing file, imported file or package]. */
const PLANTED: readonly (readonly [string, string, string])[] = [
  ['no-cycles', 'src/platform/a.ts', 'src/platform/b.ts'],
  ['kernel-stands-alone', 'src/kernel/k.ts', 'src/platform/leaf.ts'],
  ['domain-is-pure', 'src/modules/casework/domain/d.ts', 'src/platform/leaf.ts'],
  ['domain-is-pure', 'src/modules/casework/domain/n.ts', 'node:crypto'],
  ['production-never-imports-tests', 'src/modules/casework/use-cases/t.ts', 'src/testing/builder.ts'],
  ['modules-know-no-framework', 'src/modules/casework/use-cases/f.ts', 'next'],
  ['modules-know-no-framework', 'src/modules/casework/queries/s.ts', 'src/platform/session/guards.ts'],
  ['nobody-imports-app', 'src/modules/casework/use-cases/a.ts', 'src/app/page.ts'],
  ['nobody-imports-the-programs', 'src/app/page2.ts', 'src/worker/job.ts'],
  ['programs-stand-apart', 'src/worker/job2.ts', 'src/server/probe.ts'],
  ['ui-kit-has-no-business', 'src/ui/u.ts', 'src/modules/casework/domain/leaf.ts'],
  ['platform-has-no-business', 'src/platform/p.ts', 'src/modules/casework/domain/leaf.ts'],
  ['session-only-asks-who', 'src/platform/session/x.ts', 'src/modules/casework/queries/leaf.ts'],
  ['outer-rings-never-touch-data', 'src/app/page3.ts', 'src/modules/casework/data/leaf.ts'],
  ['outer-rings-never-touch-data', 'src/worker/job3.ts', 'src/modules/casework/data/leaf.ts'],
  ['data-is-private', 'src/modules/applications/use-cases/p.ts', 'src/modules/casework/data/leaf.ts'],
  ['module-ui-stays-thin', 'src/modules/casework/ui/u.ts', 'src/modules/casework/use-cases/leaf.ts'],
  ['prisma-only-in-data', 'src/modules/casework/use-cases/g.ts', 'src/generated/prisma/client.ts'],
  ['prisma-only-in-data', 'src/worker/pg.ts', 'pg'],
  ['arrows-of-departments', 'src/modules/departments/domain/x.ts', 'src/modules/casework/domain/leaf.ts'],
  ['arrows-of-identity', 'src/modules/identity/domain/x.ts', 'src/modules/casework/domain/leaf.ts'],
  ['arrows-of-catalogue', 'src/modules/catalogue/domain/x.ts', 'src/modules/casework/domain/leaf.ts'],
  ['arrows-of-casework', 'src/modules/casework/domain/x.ts', 'src/modules/applications/domain/leaf.ts'],
  ['arrows-of-attachments', 'src/modules/attachments/domain/x.ts', 'src/modules/applications/domain/leaf.ts'],
  ['arrows-of-applications', 'src/modules/applications/domain/x.ts', 'src/modules/certificates/domain/leaf.ts'],
  ['arrows-of-certificates', 'src/modules/certificates/domain/x.ts', 'src/modules/notifications/domain/leaf.ts'],
  ['arrows-of-notifications', 'src/modules/notifications/domain/x.ts', 'src/modules/search/domain/leaf.ts'],
  ['arrows-of-audit', 'src/modules/audit/domain/x.ts', 'src/modules/casework/domain/leaf.ts'],
  ['arrows-of-search', 'src/modules/search/domain/x.ts', 'src/modules/casework/domain/leaf.ts'],
  ['arrows-of-front-page', 'src/modules/front-page/domain/x.ts', 'src/modules/casework/domain/leaf.ts'],
  ['arrows-of-disclosure', 'src/modules/disclosure/domain/x.ts', 'src/modules/applications/domain/leaf.ts'],
  ['arrows-of-operations', 'src/modules/operations/domain/x.ts', 'src/modules/notifications/domain/leaf.ts'],
  ['arrows-of-seals', 'src/modules/seals/domain/x.ts', 'src/modules/notifications/domain/leaf.ts'],
  ['every-module-is-on-the-map', 'src/modules/rogue/domain/x.ts', 'src/kernel/leaf.ts'],
]

/** Imports that must stay allowed: a rule that forbids everything would be seen red, too. */
const ALLOWED: readonly (readonly [string, string])[] = [
  ['src/modules/casework/domain/ok.ts', 'zod'],
  ['src/modules/casework/domain/ok2.ts', 'src/kernel/leaf.ts'],
  ['src/modules/casework/use-cases/ok.ts', 'src/modules/casework/data/leaf.ts'],
  ['src/modules/departments/use-cases/ok.ts', 'src/modules/audit/use-cases/leaf.ts'],
  ['src/modules/applications/use-cases/ok.ts', 'src/modules/casework/use-cases/leaf.ts'],
  ['src/modules/casework/data/ok.ts', 'src/generated/prisma/client.ts'],
  ['src/platform/session/ok.ts', 'src/modules/identity/queries/leaf.ts'],
  ['src/app/ok.ts', 'src/modules/casework/queries/leaf.ts'],
  ['src/worker/main.ts', 'src/server/probe.ts'],
  ['src/ui/ok.ts', 'src/platform/i18n/locale.ts'],
]

const plot = mkdtempSync(path.join(tmpdir(), 'yizhan-import-rules-'))
afterAll(() => rmSync(plot, { recursive: true, force: true }))

function write(file: string, text: string) {
  mkdirSync(path.dirname(path.join(plot, file)), { recursive: true })
  writeFileSync(path.join(plot, file), text)
}

function plant(from: string, to: string) {
  const target = to.startsWith('src/') ? path.relative(path.dirname(from), to).replace(/\.ts$/, '') : to
  const address = target.startsWith('.') || !to.startsWith('src/') ? target : `./${target}`
  if (to.startsWith('src/') && !PLANTED.some(([, file]) => file === to)) write(to, 'export const leaf = 1\n')
  write(from, `import * as planted from '${address}'\nexport const used = planted\n`)
}

/** The violations dependency-cruiser reports in the planted tree, as `rule: file`. */
function cruise(): Set<string> {
  for (const name of ['next', 'zod', 'pg']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}\n')
  }
  write('package.json', JSON.stringify({ name: 'plot', dependencies: { next: '1', zod: '1', pg: '1' } }))
  write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'esnext', moduleResolution: 'bundler' } }))
  symlinkSync(path.resolve('.dependency-cruiser.cjs'), path.join(plot, '.dependency-cruiser.cjs'))
  const depcruise = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [depcruise, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  // It ends with an error code, since it finds what was planted.
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: plot, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (!stdout) throw new Error(stderr)
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: Rule; from: string }[] } }
  return new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))
}

describe('each import rule is seen red', () => {
  for (const [, from, to] of PLANTED) plant(from, to)
  for (const [from, to] of ALLOWED) plant(from, to)
  plant('src/platform/b.ts', 'src/platform/a.ts')
  const seen = cruise()

  it.each(PLANTED)('%s: %s may not import %s', (rule, from) => expect(seen).toContain(`${rule}: ${from}`))

  it.each(ALLOWED)('%s may import %s', (from) => {
    expect([...seen].filter((violation) => violation.endsWith(`: ${from}`))).toEqual([])
  })

  it('plants something for every rule there is', () => {
    expect(ruleNames.filter((name) => !PLANTED.some(([rule]) => rule === name))).toEqual([])
  })
})
