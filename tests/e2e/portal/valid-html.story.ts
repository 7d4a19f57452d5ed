import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../story'

const PAGES = [
  '/',
  '/services',
  '/services?q=%E9%A5%AD',
  '/services/food-business-permit',
  '/departments',
  '/departments/0123',
  '/documents',
  '/search?q=%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7',
  '/search?q=zzzzzz',
  '/verify',
]

const nu = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar')
const hasJava = spawnSync('java', ['-version']).status === 0

/**
 * The checker of this release does not know <search> (HTML 4.4.15) and render blocking by rel=expect (4.6.7.6). Its reader
 * of style sheets, which stand in the page, is older still.
 */
const UNKNOWN_TO_NU =
  /^Element “search” not allowed|^A “link” element with a “blocking” attribute must have a “rel”|^CSS: /

type Fault = { url: string; message: string; extract?: string; lastLine?: number }

test('Every reading page is valid HTML by the Nu checker, in both languages', async ({ request }) => {
  test.skip(!hasJava, 'The Nu checker needs Java, which this machine does not have.')
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-html-'))
  try {
    const addresses = [...PAGES, ...(await aDocumentAndAColumn(request))]
    const files = new Map<string, string>()
    for (const address of addresses.flatMap((one) => [one, one === '/' ? '/en' : `/en${one}`])) {
      const answer = await request.get(address)
      expect(answer.status(), address).toBe(200)
      const file = join(folder, `${files.size}.html`)
      writeFileSync(file, await answer.text())
      files.set(file, address)
    }
    const { stderr } = spawnSync('java', ['-jar', nu, '--errors-only', '--format', 'json', ...files.keys()], {
      encoding: 'utf8',
      // Under plain C it opens no file in a path with Chinese letters.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      maxBuffer: 64 * 1024 * 1024,
    })
    const { messages } = JSON.parse(stderr) as { messages: Fault[] }
    const addressOf = ({ url }: Fault) => files.get(url.replace(/^file:/, '')) ?? url
    const faults = messages.filter(({ message }) => !UNKNOWN_TO_NU.test(message))
    expect(faults.map((fault) => `${addressOf(fault)}: ${fault.message} ${fault.extract ?? ''}`)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The first document and the first column that the list of documents links to. */
async function aDocumentAndAColumn(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get('/documents')).text()
  const first = (pattern: RegExp) => pattern.exec(html)?.[1]
  return [first(/href="(\/documents\/[0-9a-f-]{36})"/), first(/href="(\/columns\/[a-z0-9-]+)"/)].filter(
    (address): address is string => address !== undefined,
  )
}
