import { TIME_ZONE } from '@/kernel/plain-date'
import type { Locale } from '@/platform/i18n/locale'

const TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const SLOT = /<div\b[^>]*\bdata-stale-slot\b[^>]*>/

const WORDS: Record<Locale, (time: string) => string> = {
  'zh-CN': (time) => `您看到的是 ${time} 的内容。系统正在恢复，最新变化可能还没有显示，请稍后刷新。`,
  en: (time) =>
    `You are seeing this page as it was at ${time}. We are recovering; recent changes may be missing. Please reload later.`,
}

/** The last good page, saying so: in the slot the page keeps for it, else first thing in the body. */
export function withStaleNotice(html: string, locale: Locale, filledAt: Date): string {
  const notice = `<p class="stale-notice" role="status">${WORDS[locale](TIME.format(filledAt))}</p>`
  const place = SLOT.test(html) ? SLOT : /<body\b[^>]*>/
  return html.replace(place, (tag) => tag + notice)
}
