import { expect, it } from 'vitest'
import { docNoKey, printedDocNo } from './doc-number'

it.each(['皋政规〔2026〕3号', '皋政规[2026]3号', '皋政规（２０２６）３号', '皋政规【2026】 3 号', '皋政规2026 3号'])(
  'knows %s as one number',
  (spelling) => expect(docNoKey(spelling)).toBe('皋政规20263号'),
)

it('prints the number in the brackets of the standard', () => {
  expect(printedDocNo(' 皋政规[2026] 3号 ')).toBe('皋政规〔2026〕3号')
  expect(printedDocNo('公告第114号')).toBe('公告第114号')
})
