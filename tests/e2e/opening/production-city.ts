import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../../scripts/lib/ports.mjs'

const UP_WITHIN_MS = 240_000

export type Said = { code: number | null; words: string }
export type ProductionCity = {
  origin: string
  dataDir: string
  /** One of the commands in scripts/, as `npm run NAME -- ARGUMENTS` runs it. */
  command(name: string, ...args: string[]): Promise<Said>
  close(): Promise<void>
}

const key = () => randomBytes(32).toString('base64')

/** What an operator sets before the first start (docs/operations.md), for a city that sends text messages to a gateway. */
const settings = (port: number, dataDir: string, gateway: { url: string; secret: string }) => ({
  YIZHAN_MODE: 'production',
  PORT: String(port),
  PUBLIC_URL: `http://localhost:${port}`,
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  APP_DATABASE_URL: '',
  YIZHAN_DATA_KEY: key(),
  YIZHAN_SEAL_KEY: key(),
  NEXTAUTH_SECRET: key(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key(),
  CITY_NAME: '青禾市',
  CITY_NAME_EN: 'Qinghe',
  CITY_CODE: '329901',
  CITY_SEAL: '禾',
  SMS_GATEWAY_URL: gateway.url,
  SMS_GATEWAY_SECRET: gateway.secret,
})

/** Opens an empty production city of its own: fresh folder, fresh database, nobody and nothing in it. */
export async function openProductionCity(gateway: { url: string; secret: string }): Promise<ProductionCity> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yizhan-opening-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = { ...process.env, ...settings(port, dataDir, gateway) }
  const start = (script: string, ...args: string[]) =>
    spawn(process.execPath, [`scripts/${script}.mjs`, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const server = start('start')
  const said = listen(server)
  await answers(origin, server, said)
  return {
    origin,
    dataDir,
    async command(name, ...args) {
      const child = start(name, ...args)
      const words = listen(child)
      const code = await new Promise<number | null>((ended) => child.once('close', ended))
      return { code, words: words.join('') }
    },
    async close() {
      if (server.exitCode === null) {
        server.kill('SIGTERM')
        await new Promise((gone) => server.once('exit', gone))
      }
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function listen(child: ChildProcess): string[] {
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)))
  return said
}

async function answers(origin: string, server: ChildProcess, said: readonly string[]): Promise<void> {
  for (const until = performance.now() + UP_WITHIN_MS; performance.now() < until; await sleep(300)) {
    if (server.exitCode !== null) break
    if ((await fetch(`${origin}/api/health`).catch(() => null))?.ok) return
  }
  server.kill('SIGTERM')
  throw new Error(`the production city did not come up:\n${said.join('').slice(-4000)}`)
}

/** What setup left for one administrator: the number, the one-time password and the secret of the second factor. */
export function handedOut(folder: string, staffNo: string): { staffNo: string; password: string; secret: string } {
  const second = (file: string) => String(readFileSync(join(folder, file), 'utf8').split('\n')[1])
  return {
    staffNo,
    password: second(`${staffNo}.password.txt`),
    secret: second(`${staffNo}.second-factor.txt`),
  }
}
