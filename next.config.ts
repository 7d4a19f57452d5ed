import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withIntl = createNextIntlPlugin('./src/platform/i18n/request.ts')

const config: NextConfig = {
  poweredByHeader: false,
  // Types are checked by `npm run check`; whoever only wants to open the city need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The server caches whole pages compressed; compressing twice would only cost.
  compress: false,
  // Title and metadata stand in <head> for the server's own requests: reading pages carry no script to move them there.
  htmlLimitedBots: /yizhan-server/,
  experimental: { authInterrupts: true, globalNotFound: false, serverActions: { bodySizeLimit: '2mb' } },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@node-rs/jieba',
    '@myriaddreamin/typst-ts-node-compiler',
    'pg',
    'pino',
    'pg-boss',
  ],
  // zh-CN is the city's own language and has no prefix in the address.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/:path((?!zh-CN(?:/|$)|en(?:/|$)|api/|_next/|assets/|favicon).*)', destination: '/zh-CN/:path' },
    ],
    afterFiles: [],
    fallback: [],
  }),
}

export default withIntl(config)
