import type { RequestListener, Server } from 'node:http'
import next from 'next'
import { withCallerAddress } from '@/platform/caller-address'
import { log, withRequestId } from '@/platform/log'

export type NextHouse = { render: RequestListener; isReady(): boolean; ready: Promise<void>; close(): Promise<void> }

type NextSettings = {
  development: boolean
  port: number /** For the development server's live reload. */
  server: Server
}

/** Next, started but not waited for: requests that come early wait for it, and health says that it is starting. */
export function startNext({ development, port, server }: NextSettings): NextHouse {
  // In production Next would take over every request that speaks of an upgrade, past the front door and without an end.
  const httpServer = development ? server : undefined
  const app = next({ dev: development, dir: process.cwd(), hostname: 'localhost', port, httpServer })
  let isReady = false
  const ready = app.prepare().then(() => {
    isReady = true
  })
  const answerBy = app.getRequestHandler()
  return {
    ready,
    isReady: () => isReady,
    render: (request, response) => {
      withRequestId(String(request.headers['x-request-id'] ?? ''), async () => {
        try {
          await ready
          // Set by the front door on every request it passes on; what a visitor wrote there never gets here.
          await withCallerAddress(String(request.headers['x-forwarded-for'] ?? ''), () => answerBy(request, response))
        } catch (error) {
          log.error({ err: error }, 'Next could not answer')
          response.destroy()
        }
      })
    },
    close: () => app.close(),
  }
}
