import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import { backupStatus } from '@/modules/operations/queries/backup-status'
import { cityFormat } from '@/platform/i18n/city-format'

/** What the system administrator must know of the city's backups; nothing while the last good one is of last night. */
export async function backupsInWords(admin: Staff): Promise<string[]> {
  const status = await backupStatus(admin)
  if (!status) return []
  const [t, format] = await Promise.all([getTranslations('admin.overview'), cityFormat()])
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  const { isOverdue, lastGood, lastFault } = status
  const lines: string[] = []
  if (isOverdue) lines.push(lastGood ? t('backup-old', { when: when(lastGood) }) : t('backup-never'))
  if (lastFault)
    lines.push(t('backup-failed', { when: when(lastFault.at), why: t(`backup-faults.${lastFault.fault}`) }))
  return lines
}
