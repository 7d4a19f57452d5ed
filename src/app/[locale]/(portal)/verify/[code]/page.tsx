import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { verifyDocument } from '@/modules/certificates/queries/verify-document'
import { pathWord } from '@/platform/path-word'
import { hit } from '@/platform/rate-limit'
import { requestOrigin } from '@/platform/session/request-origin'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { Verdict } from '../_components/verdict'
import { VerifyForm } from '../_components/verify-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal'))('verify.title'), robots: { index: false } }
}

const LOOKUPS = { limit: 60, windowSeconds: 600 }

type PageProps = { params: Promise<{ code: string }> }

/** What a letter with this code is worth today; where the QR square on it leads. */
export default async function VerifiedPage({ params }: PageProps) {
  const t = await getTranslations('portal')
  const code = pathWord((await params).code)?.slice(0, 80) ?? ''
  const { allowed, retryAfterSeconds } = await hit(`verify:${(await requestOrigin()).ip}`, LOOKUPS)
  return (
    <>
      <PageHeading title={t('verify.title')} />
      <div className="stack-wide">
        {allowed ? (
          <Verdict verification={await verifyDocument(code)} code={code} />
        ) : (
          <Notice tone="warning" title={t('verify.too-often', { minutes: Math.ceil(retryAfterSeconds / 60) })} />
        )}
        <section aria-labelledby="another" className="stack print:hidden">
          <h2 id="another">{t('verify.another')}</h2>
          <VerifyForm />
        </section>
      </div>
    </>
  )
}
