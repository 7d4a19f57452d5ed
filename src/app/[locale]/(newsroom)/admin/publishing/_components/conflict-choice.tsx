'use client'

import type { DiffLine } from '@/modules/disclosure/domain/difference'
import type { FactChange } from '@/modules/disclosure/queries/document-edition'
import { Difference } from '@/modules/disclosure/ui/difference'
import { useTranslations } from '@/platform/i18n/use-translations'
import { Notice } from '@/ui/notice'

export type ShownConflict = { by: string; at: string; changed: FactChange[]; lines: DiffLine[] }

const CHOICES = ['mine', 'theirs', 'both'] as const
const FIELDS: Record<FactChange['field'], string> = {
  title: 'title',
  docNo: 'doc-no',
  issuerName: 'issuer-name',
  signedOn: 'signed-on',
  effectiveOn: 'effective-on',
  expiresOn: 'expires-on',
  summary: 'summary',
}

/** Somebody else saved meanwhile: what differs, and which words the draft goes on with. The others stay in its history. */
export function ConflictChoice({ conflict }: { conflict: ShownConflict }) {
  const t = useTranslations('publishing.conflict')
  const f = useTranslations('publishing.form')
  const { by, at, changed, lines } = conflict
  return (
    <div className="mb-6" id="conflict" data-conflict="">
      <Notice tone="warning" title={t('title', { by: by || t('somebody'), at })}>
        <p>{t('lead')}</p>
        {changed.length > 0 && (
          <ul className="list-disc pl-5">
            {changed.map(({ field, before, after }) => (
              <li key={field}>
                {f(FIELDS[field])}
                {t('fact', { theirs: before || '—', mine: after || '—' })}
              </li>
            ))}
          </ul>
        )}
        <Difference lines={lines} texts={{ added: t('mine-only'), removed: t('theirs-only'), none: t('same-text') }} />
        <div className="mt-3 stack-tight">
          {CHOICES.map((choice) => (
            <p key={choice} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <button type="submit" className="button" data-kind="secondary" name="choice" value={choice}>
                {t(choice)}
              </button>
              <span className="text-small">{t(`${choice}-help`)}</span>
            </p>
          ))}
        </div>
      </Notice>
    </div>
  )
}
