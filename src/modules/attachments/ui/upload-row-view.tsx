import { useTranslations } from '@/platform/i18n/use-translations'
import { Button } from '@/ui/button'
import { FileRow } from '@/ui/file-row'
import type { UploadQueue, UploadRow } from './upload-queue'

type UploadRowViewProps = { row: UploadRow; queue: UploadQueue }

/** One file on its way: how far it is, or why it did not go and what to do. */
export function UploadRowView({ row, queue }: UploadRowViewProps) {
  const t = useTranslations('attachments')
  const why = useWhy()
  const failed = row.state === 'failed'
  const refused = failed && row.code !== null && row.code !== 'attachment.too-fast'
  const percent = row.state === 'sending' ? row.percent : 0
  const progress = {
    percent,
    text: row.percent === 100 ? t('checking') : t(row.state === 'failed' ? 'waiting' : row.state, { percent }),
  }
  return (
    <FileRow name={row.name} error={failed ? why(row.code) : undefined} progress={failed ? undefined : progress}>
      {failed && !refused && (
        <Button kind="secondary" onClick={() => queue.again(row.key)}>
          {t('again')}
          <span className="sr-only"> {row.name}</span>
        </Button>
      )}
      <Button kind="quiet" onClick={() => queue.stop(row.key)}>
        {t(refused ? 'dismiss' : 'stop')}
        <span className="sr-only"> {row.name}</span>
      </Button>
    </FileRow>
  )
}

/** A refusal in words; without one the line broke. */
export function useWhy(): (code: string | null) => string {
  const t = useTranslations('attachments')
  return (code) => {
    if (code === null) return t('broken')
    const key = `refusals.${code.replaceAll('.', '-')}`
    return t.has(key) ? t(key) : t('failed')
  }
}
