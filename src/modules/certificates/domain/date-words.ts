import type { PlainDate } from '@/kernel/plain-date'

/** 2026-04-02 → 2026年4月2日 (GB/T 15835: Arabic figures in a full date). */
export function dateWords(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
