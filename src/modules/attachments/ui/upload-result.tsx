import { getTranslations } from 'next-intl/server'
import { Notice } from '@/ui/notice'

/** What became of the last form with files, as it stands in the address. */
export type UploadNews = { uploaded?: string; removed?: string; refused?: string }

/** How the last upload or removal went, and why something was not taken. */
export async function UploadResult({ said }: { said: UploadNews }) {
  const t = await getTranslations('attachments')
  const refused = said.refused?.split(' ') ?? []
  const count = Number(said.uploaded ?? 0)
  return (
    <div id="upload-result" className="stack-tight">
      {count > 0 && <Notice tone="success" title={t('uploaded', { count })} live />}
      {said.removed !== undefined && <Notice title={t('removed')} live />}
      {refused.length > 0 && (
        <Notice tone="error" title={t('not-uploaded')} live>
          <ul>
            {refused.map((code) => {
              const key = `refusals.${code.replaceAll('.', '-')}`
              return <li key={code}>{t.has(key) ? t(key) : t('not-uploaded-why')}</li>
            })}
          </ul>
        </Notice>
      )}
    </div>
  )
}
