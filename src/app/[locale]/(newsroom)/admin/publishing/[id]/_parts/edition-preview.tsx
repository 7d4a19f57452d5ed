import { getTranslations } from 'next-intl/server'
import { fileAddress } from '@/modules/disclosure/domain/file'
import type { EditorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import { allColumns } from '@/modules/disclosure/queries/published-columns'
import { Difference } from '@/modules/disclosure/ui/difference'
import { DocumentBody } from '@/modules/disclosure/ui/document-body'
import { DataList } from '@/ui/data-list'
import { FileList, FileRow } from '@/ui/file-row'

/** The edition as it will stand before the public: facts, text and files. */
export async function EditionPreview({ view }: { view: EditorialEdition }) {
  const t = await getTranslations('publishing')
  const d = await getTranslations('disclosure')
  const { edition, files, services, supersedes } = view
  const column = (await allColumns()).find(({ id }) => id === edition.columnId)
  const facts: [string, string | null | undefined][] = [
    [d('document.column'), column?.name],
    [d('document.doc-no'), edition.docNo],
    [d('document.index-no'), edition.indexNo],
    [d('document.issuer'), edition.issuerName],
    [d('document.owner'), view.owner?.name ?? d('document.owner-library')],
    [d('document.signed-on'), edition.signedOn],
    [d('document.formed-on'), edition.formedOn],
    [d('document.effective-on'), edition.effectiveOn],
    [d('document.expires-on'), edition.expiresOn],
    [d('document.category'), edition.category ? d(`categories.${edition.category}`) : null],
    [d('document.topic'), edition.topic],
    [d('document.keywords'), edition.keywords.join('、')],
    [d('document.services'), services.map(({ name }) => name).join('、')],
    [d('document.supersedes'), supersedes?.title],
    [d('document.note'), edition.changeNote],
  ]
  const attachments = files.filter(({ kind }) => kind === 'attachment')
  return (
    <section aria-labelledby="preview" className="stack">
      <h2 id="preview">{t('edition.preview')}</h2>
      {edition.summary && (
        <p className="text-lead" lang="zh-CN">
          {edition.summary}
        </p>
      )}
      <DataList
        rows={facts
          .filter(([, value]) => value)
          .map(([name, value]) => ({ name, value: <span lang="zh-CN">{value}</span> }))}
      />
      <DocumentBody html={edition.bodyHtml} />
      {attachments.length > 0 && (
        <FileList label={t('edition.files')}>
          {attachments.map((file) => (
            <FileRow key={file.id} name={file.fileName} href={fileAddress(file.id)} />
          ))}
        </FileList>
      )}
    </section>
  )
}

/** What the public edition and this one differ in. */
export async function EditionDifference({ view }: { view: EditorialEdition }) {
  const t = await getTranslations('publishing')
  const d = await getTranslations('disclosure')
  if (!view.difference) return null
  return (
    <section aria-labelledby="difference" className="stack-tight">
      <h2 id="difference">{t('edition.difference')}</h2>
      <p className="text-small text-ink-soft">{d('edition.legend')}</p>
      <Difference
        lines={view.difference.lines}
        texts={{
          added: d('edition.added'),
          removed: d('edition.removed'),
          none: t('edition.no-text-difference'),
        }}
      />
    </section>
  )
}
