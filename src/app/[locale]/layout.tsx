import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { cityNameIn } from '@/platform/city'
import { ClientWords } from '@/platform/i18n/client-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { isLocale } from '@/platform/i18n/locale'
import { SIZE_COOKIE, THEME_COOKIE } from '@/platform/preference-cookies'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale()
  const t = await getTranslations('shell')
  const site = t('site-name', { city: cityNameIn(locale) })
  return {
    title: { default: site, template: `%s · ${site}` },
    description: t('site-description', { city: cityNameIn(locale) }),
    icons: { icon: '/assets/mark.svg' },
    formatDetection: { telephone: false, email: false, address: false, date: false },
  }
}

type RootLayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function RootLayout({ children, params }: RootLayoutProps) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const kept = await cookies()
  const size = kept.get(SIZE_COOKIE)?.value === 'large' ? 'large' : 'normal'
  const theme = themeOf(kept.get(THEME_COOKIE)?.value)
  return (
    // The enhancer marks <html> and changes size and theme in place, so React must not insist on its own attributes.
    <html lang={locale} data-size={size} data-theme={theme} suppressHydrationWarning>
      <body>
        <ClientWords areas={['failure']}>{children}</ClientWords>
        <script src="/assets/enhance.js" defer data-keep="" nonce={await pageNonce()} suppressHydrationWarning />
      </body>
    </html>
  )
}

const themeOf = (value: string | undefined) => (value === 'light' || value === 'dark' ? value : 'system')

/** Working pages run scripts by nonce only; the server puts it into the request's policy. Reading pages have none. */
async function pageNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy')
  return policy?.match(/'nonce-([^']+)'/)?.[1]
}
