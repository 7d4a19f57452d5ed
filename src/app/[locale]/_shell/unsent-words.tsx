import { getTranslations } from 'next-intl/server'
import { typedWords, type UnsentWords as Words } from '@/modules/identity/domain/unsent-words'
import { Notice } from '@/ui/notice'
import { TextArea } from '@/ui/text-area'

/** What was sent when the session was over, to be sent again: nothing of it was saved. Works without script. */
export async function UnsentWords({ words }: { words: Words }) {
  const t = await getTranslations('shell.unsent')
  return (
    <div className="mb-6 max-w-measure" data-not-taken="">
      <Notice tone="warning" title={t('title')} live>
        <p>{t('detail')}</p>
        {typedWords(words).map((text, index) => (
          <TextArea
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is read, and never changes
            key={index}
            name={`unsent-${index}`}
            label={t('item', { number: index + 1 })}
            rows={Math.min(6, text.split('\n').length)}
            defaultValue={text}
          />
        ))}
      </Notice>
    </div>
  )
}
