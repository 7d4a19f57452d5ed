import { getTranslations } from 'next-intl/server'
import type { Block } from '@/modules/front-page/domain/block'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { Form } from '@/ui/form'
import { StatusTag } from '@/ui/status-tag'
import { SubmitButton } from '@/ui/submit-button'
import { Table } from '@/ui/table'
import { MoveButtons } from '../../_components/move-buttons'
import { moveBlockAction, switchBlockAction } from '../actions'

type BlockTableProps = {
  blocks: readonly Block[]
  /** Announcements with words that wait for a second person. */
  waiting: ReadonlySet<string>
  columnNames: ReadonlyMap<string, string>
  locale: Locale
}

/** Each block with what it shows, whether it is on the page, and the buttons that move and switch it. */
export async function BlockTable({ blocks, waiting, columnNames, locale }: BlockTableProps) {
  const t = await getTranslations('front-page')
  const words = { up: t('up'), down: t('down'), pending: t('pending') }
  const says = (block: Block): string => {
    if (block.kind === 'announcement' || block.kind === 'links') return block.settings.title
    if (block.kind === 'documents') return columnNames.get(block.settings.columnId ?? '') ?? t('fields.columnId-any')
    return t(`about.${block.kind}`)
  }
  const columns = (['block', 'shows', 'state', 'switch', 'order'] as const).map((key) => ({ key, header: t(key) }))
  const rows = blocks.map((block, index) => {
    const name = `${t(`kinds.${block.kind}`)} ${says(block)}`
    return {
      key: block.id,
      cells: {
        block: <a href={localePath(locale, `/admin/home/${block.id}`)}>{t(`kinds.${block.kind}`)}</a>,
        shows: says(block),
        state: (
          <>
            <StatusTag tone={block.shown ? 'active' : 'neutral'}>{t(block.shown ? 'on' : 'off')}</StatusTag>{' '}
            {waiting.has(block.id) && <StatusTag tone="waiting">{t('waiting')}</StatusTag>}
          </>
        ),
        switch: (block.shown || !waiting.has(block.id)) && (
          <Form action={switchBlockAction}>
            <input type="hidden" name="id" value={block.id} />
            <input type="hidden" name="shown" value={block.shown ? 'no' : 'yes'} />
            <SubmitButton kind="quiet" pendingText={t('pending')}>
              {t(block.shown ? 'turn-off' : 'turn-on')}
              <span className="sr-only"> {name}</span>
            </SubmitButton>
          </Form>
        ),
        order: (
          <MoveButtons
            action={moveBlockAction}
            id={block.id}
            mayMove={{ up: index > 0, down: index < blocks.length - 1 }}
            words={words}
            name={name}
          />
        ),
      },
    }
  })
  return <Table caption={t('title')} captionHidden columns={columns} rows={rows} />
}
