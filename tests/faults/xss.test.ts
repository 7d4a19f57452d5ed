import { type Browser, chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { knownBrowser } from '../../scripts/lib/browser.mjs'
import { demoPerson } from './lib/demo-people'
import { demoThings } from './lib/demo-things'
import { TRUSTING } from './lib/file-by-form'
import { poisonEveryWord } from './lib/poisoned-words'
import { report } from './lib/report'
import { addressOf, allRoutes, type Guard } from './lib/routes'
import { untilDone } from './lib/tally'
import { openTrialCity } from './lib/trial-city'

const OWNER = '13900000003'
/** Who looks at a page, by what it asks of them. */
const readerOf = (guard: Guard, pattern: string): string =>
  guard === 'citizen'
    ? OWNER
    : guard === 'admin:audit_admin'
      ? 'SJ01'
      : guard.startsWith('admin')
        ? 'XT01'
        : pattern.includes('/publishing')
          ? '010105'
          : '012301'

const city = await openTrialCity(TRUSTING)
let browser: Browser

beforeAll(async () => {
  await city.seed()
  await city.start()
  await untilDone('case-event')
  browser = await chromium.launch({ executablePath: knownBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
})
afterAll(async () => {
  await browser?.close()
  await city.close()
})

it('whatever is written into any field stays words: no view runs it, makes an element of it or prints it as a program', async () => {
  const owner = await demoPerson(OWNER)
  const values = await demoThings(owner.id)
  const columns = await poisonEveryWord(process.env.DATABASE_URL ?? '')
  const faults: string[] = []
  let views = 0
  for (const { pattern, kind, guard } of allRoutes()) {
    if (kind !== 'page') continue
    const { cookie } = await demoPerson(readerOf(guard, pattern))
    const context = await browser.newContext({
      extraHTTPHeaders: { 'x-forwarded-for': `10.7.0.${views % 250}`, ...(guard !== 'anyone' && { cookie }) },
    })
    const page = await context.newPage()
    page.on('dialog', (dialog) => {
      faults.push(`${pattern}: a dialog`)
      void dialog.dismiss()
    })
    const answer = await page.goto(city.origin + addressOf(pattern, values))
    if ((answer?.status() ?? 500) >= 500) faults.push(`${pattern}: ${answer?.status()}`)
    const found = await page.evaluate(() => ({
      ran: (window as { poisoned?: number }).poisoned,
      made: document.querySelectorAll('[data-poison]').length,
      links: [...document.querySelectorAll('a')].filter(({ protocol }) => protocol === 'javascript:').length,
    }))
    if (found.ran !== undefined || found.made + found.links > 0) faults.push(`${pattern}: ${JSON.stringify(found)}`)
    await context.close()
    views++
  }
  const letters = await db.issuedDocument.findMany({ take: 20 })
  for (const { id } of letters) {
    const pdf = await fetch(`${city.origin}/api/documents/${id}`, { headers: { cookie: owner.cookie } })
    const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1')
    if (/\/(?:JavaScript|JS|Launch|AA|EmbeddedFile)\b/.test(bytes)) faults.push(`letter ${id}: an active part`)
  }
  report('xss', `${columns.length} columns of words poisoned, ${views} views opened in a browser`, {
    columns: columns.length,
    views,
    letters: letters.length,
    faults: faults.length,
  })
  expect(faults).toEqual([])
  expect(columns.length).toBeGreaterThan(20)
})
