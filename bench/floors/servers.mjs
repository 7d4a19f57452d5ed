import { fork, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRoot } from '../../scripts/lib/places.mjs'
import { freePort } from '../../scripts/lib/ports.mjs'
import { ended } from '../../scripts/lib/process-tree.mjs'

/** Of one answer, not of the page: servers write their own. */
const OWN = /^(?:connection|keep-alive|date|transfer-encoding|content-length|etag|last-modified|server|content-type)$/

/**
 * nginx and bare node:http, each serving these bytes with these headers at any path.
 * @param {{ body: Buffer, headers: Record<string, string> }} page
 */
export async function floorServers({ body, headers }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'yizhan-floor-'))
  // nginx's workers are another account.
  chmodSync(folder, 0o755)
  mkdirSync(path.join(folder, 'pages'))
  const file = path.join(folder, 'pages', 'page')
  writeFileSync(file, body)
  const own = Object.entries(headers).filter(([name]) => !OWN.test(name))
  const nginx = await startNginx(folder, headers['content-type'], own)
  const node = await startNode(file, { ...Object.fromEntries(own), 'content-type': headers['content-type'] })
  return {
    nginx: `http://127.0.0.1:${nginx.port}/page`,
    node: `http://127.0.0.1:${node.port}/page`,
    async stop() {
      await Promise.all([nginx.stop(), node.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startNginx(folder, type, headers) {
  const port = await freePort()
  const lines = headers.map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`).join('\n    ')
  const config = readFileSync(inRoot('bench/floors/nginx.conf'), 'utf8')
    .replaceAll('FOLDER', folder)
    .replace('PORT;', `${port};`)
    .replace('PORT backlog', `${port} backlog`)
    .replace('TYPE', type)
    .replace('HEADERS\n  }', `${lines}\n  }`)
  writeFileSync(path.join(folder, 'nginx.conf'), config)
  const child = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
    stdio: ['ignore', 2, 2],
  })
  const gone = ended(child)
  await answers(`http://127.0.0.1:${port}/page`)
  const stop = () => {
    child.kill('SIGTERM')
    return gone
  }
  return { port, stop }
}

async function startNode(file, headers) {
  const port = await freePort()
  const child = fork(inRoot('bench/floors/node-http.mjs'), [file, JSON.stringify(headers), String(port)])
  const gone = ended(child)
  await new Promise((open) => child.once('message', open))
  const stop = () => {
    child.disconnect()
    return gone
  }
  return { port, stop }
}

async function answers(url) {
  for (let tries = 0; ; tries++, await sleep(50)) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    if (tries > 100) throw new Error(`the floor at ${url} does not answer`)
  }
}
