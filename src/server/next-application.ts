import type { RequestListener, Server } from 'node:http'
import next from 'next'
import { withCallerAddress } from '@/platform/caller-address'
import { withReaderLocale } from '@/platform/i18n/reader-locale'
import { log, withRequestId } from '@/platform/log'
import { answerAction } from './action-request'
import { keepFrameworkLog } from './framework-log'

export type NextApplication = {
  render: RequestListener
  isReady(): boolean
  ready: Promise<void>
  close(): Promise<void>
}

type NextSettings = {
  development: boolean
  port: number /** For the development server's live reload. */
  server: Server
}

/** Next, started but not waited for: requests that come early wait for it, and health says that it is starting. */
export function startNext({ development, port, server }: NextSettings): NextApplication {
  // In production Next would take over every request that speaks of an upgrade, past the server's own handling and without an end.
  const httpServer = development ? server : undefined
  const app = next({ dev: development, dir: process.cwd(), hostname: 'localhost', port, httpServer })
  if (!development) keepFrameworkLog()
  let isReady = false
  const ready = app.prepare().then(() => {
    isReady = true
  })
  const answerBy = app.getRequestHandler()
  return {
    ready,
    isReady: () => isReady,
    render: (request, response) => {
      // Set by the server on every request it forwards; what a visitor wrote there never gets here.
      const { 'x-request-id': id, 'x-forwarded-for': address, 'x-yizhan-locale': locale } = request.headers
      const answer = () => answerAction(response, () => answerBy(request, response))
      withRequestId(String(id ?? ''), async () => {
        try {
          await ready
          await withCallerAddress(String(address ?? ''), () => withReaderLocale(String(locale ?? ''), answer))
        } catch (error) {
          log.error({ err: error }, 'Next could not answer')
          response.destroy()
        }
      })
    },
    close: () => app.close(),
  }
}
