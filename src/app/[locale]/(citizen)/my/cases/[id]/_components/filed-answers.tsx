import { getTranslations } from 'next-intl/server'
import { momentWords } from '@/kernel/moment-words'
import { inLanguage } from '@/modules/applications/domain/in-language'
import type { FiledApplication } from '@/modules/applications/queries/filed-application'
import { AnswersView } from '@/modules/applications/ui/answers-view'
import { currentLocale } from '@/platform/i18n/current-locale'
import { DataList } from '@/ui/data-list'
import { Details } from '@/ui/details'
import { answersTexts } from '../../../_components/answers-texts'

/** What I filed last, as I filed it. */
export async function FiledAnswers({ filed }: { filed: FiledApplication }) {
  const [t, locale] = [await getTranslations('my.case'), await currentLocale()]
  return (
    <section>
      <h2>{t('filed')}</h2>
      <p className="text-ink-soft">
        {t('filed-when', { number: filed.filing, when: momentWords(locale, filed.submittedAt) })}
      </p>
      <Details summary={t('filed-answers')}>
        <AnswersView sections={filed.sections} heading="h3" locale={locale} texts={await answersTexts()} />
      </Details>
      <Details summary={t('filed-materials')}>
        <DataList
          rows={filed.materials.map(({ material, files, earlier }) => ({
            key: material.key,
            name: inLanguage(material.name, locale),
            value:
              files.length + earlier.length === 0 ? (
                t('no-file')
              ) : (
                <>
                  <FileLinks files={files} />
                  {earlier.length > 0 && <p className="text-ink-soft">{t('earlier')}</p>}
                  <FileLinks files={earlier} />
                </>
              ),
          }))}
        />
      </Details>
    </section>
  )
}

const FileLinks = ({ files }: { files: FiledApplication['materials'][number]['files'] }) =>
  files.map(({ attachmentId, fileName }) => (
    <a key={attachmentId} className="block" href={`/api/attachments/${attachmentId}`}>
      {fileName}
    </a>
  ))
