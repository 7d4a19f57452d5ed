/** Slow 4G and a telephone of the middle class, as Lighthouse takes them for its mobile figures. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}
const SLOWER = 4
const TELEPHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }
/** The last paint is told a little after the page has loaded. */
const SETTLE_MS = 500

/**
 * One visit with an empty cache: bytes over the line by what they are (compressed, with heads), the largest paint in ms
 * after the address was asked for, and how far the page moved while it was built (CLS).
 */
export async function firstVisit(browser, url, storageState) {
  const context = await browser.newContext({ ...TELEPHONE, storageState })
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', LINE)
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const bytes = countBytes(line)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(SETTLE_MS)
  const seen = await page.evaluate(paintAndShift)
  await context.close()
  return { ...seen, ...bytes() }
}

function countBytes(line) {
  const answers = new Map()
  line.on('Network.responseReceived', ({ requestId, type, response }) =>
    answers.set(requestId, { type, url: response.url, size: 0 }),
  )
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId)
    if (answer) answer.size = encodedDataLength
  })
  return () => {
    const all = [...answers.values()].filter(({ url }) => url.startsWith('http'))
    const sum = (some) => some.reduce((total, { size }) => total + size, 0)
    const scripts = all.filter(({ type }) => type === 'Script')
    const isFramework = ({ url }) => new URL(url).pathname.startsWith('/_next/')
    const kinds = [...new Set(all.map(({ type }) => type))]
    return {
      framework: sum(scripts.filter(isFramework)),
      own: sum(scripts.filter((one) => !isFramework(one))),
      total: sum(all),
      parts: kinds
        .map((kind) => `${kind} ${(sum(all.filter(({ type }) => type === kind)) / 1024).toFixed(1)}`)
        .join(', '),
    }
  }
}

/** Runs in the page. */
function paintAndShift() {
  const entriesOf = (type) =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true })
      setTimeout(resolve, 300, [])
    })
  return Promise.all([entriesOf('largest-contentful-paint'), entriesOf('layout-shift')]).then(([paints, shifts]) => ({
    paint: paints.at(-1)?.startTime ?? Number.NaN,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
  }))
}
