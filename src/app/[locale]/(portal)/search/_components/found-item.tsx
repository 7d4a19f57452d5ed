import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Words } from '@/app/[locale]/_shell/words'
import { DOCUMENT_KINDS } from '@/modules/disclosure/domain/document'
import { SHOWN_VALIDITIES } from '@/modules/disclosure/domain/validity-on'
import { VALIDITY_TONE } from '@/modules/disclosure/ui/validity-tone'
import type { Hit } from '@/modules/search/domain/entry'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { StatusTag } from '@/ui/status-tag'
import { Marked } from './marked'

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

type FoundItemProps = {
  hit: Hit
  needles: readonly string[]
  locale: Locale
  /** A department's name in the reader's language. */
  named: (zh: string) => ReactNode
}

/** One result: what it is called, the lines that were found, who is behind it, whether it can be done or still holds. */
export async function FoundItem({ hit, needles, locale, named }: FoundItemProps) {
  const { title, snippet, summary, url, facts } = hit
  const titleEn = locale === 'en' ? textOf(facts.titleEn) : null
  const summaryEn = locale === 'en' && snippet === summary ? textOf(facts.summaryEn) : null
  return (
    <li className="border-b border-line py-4">
      <p className="flex max-w-none flex-wrap items-baseline justify-between gap-x-6">
        <a href={localePath(locale, url)} className="text-lead">
          {titleEn ? <Words zh={title} en={titleEn} locale={locale} /> : <Chinese text={title} needles={needles} />}
        </a>
        {hit.kind === 'service' && <WayTag hit={hit} />}
        {hit.kind === 'document' && <ValidityTag hit={hit} />}
      </p>
      {snippet && (
        <p>
          {summaryEn ? (
            <Words zh={snippet} en={summaryEn} locale={locale} />
          ) : (
            <Chinese text={snippet} needles={needles} />
          )}
        </p>
      )}
      <Origin hit={hit} named={named} />
    </li>
  )
}

const Chinese = ({ text, needles }: { text: string; needles: readonly string[] }) => (
  <span lang="zh-CN">
    <Marked text={text} needles={needles} />
  </span>
)

async function WayTag({ hit: { facts } }: { hit: Hit }) {
  const t = await getTranslations('search')
  return (
    <StatusTag tone={facts.isOnline ? 'active' : 'neutral'}>{t(facts.isOnline ? 'online' : 'at-the-window')}</StatusTag>
  )
}

async function ValidityTag({ hit }: { hit: Hit }) {
  const t = await getTranslations('disclosure')
  const validity = SHOWN_VALIDITIES.find((one) => one === hit.validity)
  if (!validity || validity === 'unknown') return null
  return <StatusTag tone={VALIDITY_TONE[validity]}>{t(`validities.${validity}`)}</StatusTag>
}

async function Origin({ hit: { kind, section, facts }, named }: Pick<FoundItemProps, 'hit' | 'named'>) {
  const t = await getTranslations('disclosure')
  const paper = kind === 'document' ? DOCUMENT_KINDS.find((one) => one === section) : undefined
  const office = textOf(facts.department)
  const chinese = [facts.docNo, facts.signedOn].map(textOf).filter((text) => text !== null)
  return (
    <p className="text-small text-ink-soft">
      {paper && t(`kinds.${paper}`)}
      {paper && office && ' · '}
      {office && named(office)}
      {(paper || office) && chinese.length > 0 && ' · '}
      {chinese.length > 0 && <span lang="zh-CN">{chinese.join(' · ')}</span>}
    </p>
  )
}
