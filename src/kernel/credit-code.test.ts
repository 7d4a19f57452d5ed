import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCreditCode } from './credit-code'

const NASTY = '../shared/data/nasty.json'

describe('a unified social credit code', () => {
  it.each([
    '11511301008778183N',
    '115113010833722043',
    '11441700007280420Y',
    '11341702486344515H',
    '11320682TE5T00016R',
    '91320682MA0000015B',
    '92320682MA00000158',
  ])('%s is valid', (value) => {
    expect(checkCreditCode(value)).toEqual({ ok: true, value })
  })

  it('is accepted in lower case, full width and with spaces', () => {
    expect(checkCreditCode(' １１５１１３０１008778183n ')).toEqual({ ok: true, value: '11511301008778183N' })
  })

  it.each([
    ['', 'empty'],
    ['91320682MA0000007H', 'check-digit'],
    ['91320682MI0000007G', 'characters'],
    ['91320682MS0000007G', 'characters'],
    ['91320682MA0000007', 'length'],
    ['9132068AMA00000079', 'region'],
  ] as const)('%j is refused: %s', (text, reason) => {
    expect(checkCreditCode(text)).toEqual({ ok: false, reason })
  })

  it('with a wrong organisation code inside is refused only by the strict check', () => {
    expect(checkCreditCode('91320682MA0000000T')).toMatchObject({ ok: true })
    expect(checkCreditCode('91320682MA0000000T', { strict: true })).toEqual({ ok: false, reason: 'organisation-code' })
    expect(checkCreditCode('92320682MA00000158', { strict: true })).toMatchObject({ ok: true })
  })

  it.skipIf(!existsSync(NASTY))('the shared list of valid codes passes the strict check (needs ../shared/data)', () => {
    const { uscc } = JSON.parse(readFileSync(NASTY, 'utf8'))
    for (const { value } of uscc.valid) expect(checkCreditCode(value, { strict: true })).toEqual({ ok: true, value })
  })
})
