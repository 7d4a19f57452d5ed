import type { SettingsOf } from '@/modules/front-page/domain/block'
import type { Locale } from '@/platform/i18n/locale'
import { Notice } from '@/ui/notice'

type AnnouncementProps = SettingsOf<'announcement'> & { locale: Locale }

/** What everybody should know today. English where the city wrote it. */
export function AnnouncementBlock({ title, titleEn, text, textEn, urgent, locale }: AnnouncementProps) {
  const isEnglish = locale === 'en' && titleEn !== '' && textEn !== ''
  return (
    <div lang={isEnglish ? 'en' : 'zh-CN'}>
      <Notice tone={urgent ? 'warning' : 'info'} title={isEnglish ? titleEn : title}>
        <p className="whitespace-pre-line">{isEnglish ? textEn : text}</p>
      </Notice>
    </div>
  )
}
