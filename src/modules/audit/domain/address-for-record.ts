import { isUuid } from '@/kernel/ids'

const LONGEST = 200
/** What stands in for a step of the address that may be anything, a name or a number of somebody too. */
const LEFT_OUT = '…'

/**
 * An address as the log keeps it: without language and question, and without every step that is neither a word of the
 * city's own addresses nor the id of a thing. `/en/desk/cases/张三?q=1` → `/desk/cases/…`.
 */
export function addressForRecord(asked: string): string {
  const path = (asked.split(/[?#]/, 1)[0] ?? '').replace(/^\/(?:zh-CN|en)(?=\/|$)/, '')
  const kept = path.split('/').map((step) => (isPlain(step) ? step : LEFT_OUT))
  return kept.join('/').slice(0, LONGEST) || '/'
}

/** Identity numbers, telephones, accounts and credit codes have more figures in them than any word of an address. */
const isPlain = (step: string): boolean =>
  step === '' || isUuid(step) || (/^[a-z0-9._-]{1,40}$/i.test(step) && !/\d{7}/.test(step) && !isCreditCode(step))

const isCreditCode = (step: string): boolean => /^[0-9A-Z]{18}$/i.test(step)
