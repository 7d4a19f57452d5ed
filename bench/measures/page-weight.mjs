import { chromium } from '@playwright/test'
import { ensureBrowser, knownBrowser } from '../../scripts/lib/browser.mjs'
import { demoCity, startCity } from '../city.mjs'
import { figure, median } from '../figures.mjs'
import { firstVisit } from '../first-visit.mjs'

const KB = 1024
const DEMO = { name: '13900000001', password: 'demo-yizhan-2026' }

/** (e) What a first visit brings over the line, and when the page stands, on a middling telephone over slow 4G. */
export async function pageWeight(world) {
  await ensureBrowser()
  const city = await startCity(world, await demoCity(world), { WORKER: 'off' })
  const browser = await chromium.launch({ executablePath: knownBrowser(), args: ['--no-sandbox'] })
  try {
    const address = `http://localhost:${city.port}`
    const figures = []
    for (const [name, path] of Object.entries(await readingPages(address))) {
      await fetch(address + path)
      const visits = []
      for (let round = 0; round < world.rounds; round++) visits.push(await firstVisit(browser, address + path))
      figures.push(...readingFigures(name, visits))
    }
    return [...figures, formFigure(await formPage(browser, address))]
  } finally {
    await browser.close()
    await city.stop()
  }
}

async function readingPages(address) {
  const first = async (list, pattern) => pattern.exec(await (await fetch(address + list)).text())?.[1]
  const guide = await first('/services', /href="(\/services\/[^"/?]+)"/)
  const document = await first('/documents', /href="(\/documents\/[^"/?]+)"/)
  return { home: '/', guide, document }
}

function readingFigures(name, visits) {
  const middle = (of) => median(visits.map(of))
  const plain = (what, ours, unit, atMost, note) =>
    figure({
      name: `${name}: ${what}`,
      ours,
      floor: null,
      unit,
      goal: { of: 'ours', atMost },
      rounds: visits.length,
      note,
    })
  return [
    plain('framework script', middle(({ framework }) => framework) / KB, 'KB', 0),
    plain('own script', middle(({ own }) => own) / KB, 'KB', 5),
    plain('first visit in all', middle(({ total }) => total) / KB, 'KB', 50, visits[0].parts),
    plain(
      'layout shift',
      middle(({ shift }) => shift),
      'CLS',
      0,
    ),
    plain(
      'largest paint',
      middle(({ paint }) => paint),
      'ms',
      1000,
      'Chromium, 150 ms a round trip, 1.6 Mbit/s, CPU four times slower',
    ),
  ]
}

/** The first page of a form that is being filled in, by somebody signed in. */
async function formPage(browser, address) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${address}/sign-in`)
  await page.locator('main input[type="password"]').fill(DEMO.password)
  await page.locator('main input:not([type="hidden"]):not([type="password"])').first().fill(DEMO.name)
  await page.locator('main form button[type="submit"]').first().click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  await page.goto(`${address}/my/apply/${await applicableService(address)}`)
  const start = page.locator('main form button[type="submit"]').first()
  if (!/\/draft\//.test(page.url())) await start.click()
  await page.waitForURL(/\/draft\//)
  const visit = await firstVisit(browser, page.url(), await context.storageState())
  await context.close()
  return visit
}

async function applicableService(address) {
  const list = await (await fetch(`${address}/services`)).text()
  for (const [, code] of list.matchAll(/href="\/services\/([^"/?]+)"/g)) {
    const guide = await (await fetch(`${address}/services/${code}`)).text()
    if (guide.includes(`/my/apply/${code}`)) return code
  }
  throw new Error('no service on the first page of the list can be applied for online')
}

const formFigure = ({ framework, own, parts }) =>
  figure({
    name: 'form page: script',
    ours: (framework + own) / KB,
    floor: null,
    unit: 'KB',
    goal: { of: 'ours', atMost: 150 },
    note: parts,
  })
