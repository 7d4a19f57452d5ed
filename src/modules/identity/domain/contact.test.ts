import { describe, expect, it } from 'vitest'
import { readSignInName } from './contact'

describe('the name somebody signs in by', () => {
  it.each([
    ['13912345678', { by: 'phone', value: '13912345678' }],
    [' +86 139-1234-5678 ', { by: 'phone', value: '13912345678' }],
    ['008613912345678', { by: 'phone', value: '13912345678' }],
    ['１３９１２３４５６７８', { by: 'phone', value: '13912345678' }],
    ['Cuihua.Zhang@Example.CN', { by: 'email', value: 'cuihua.zhang@example.cn' }],
    ['rg-0012', { by: 'staffNo', value: 'RG-0012' }],
    ['12912345678', { by: 'staffNo', value: '12912345678' }],
    ['someone@', null],
    ["' OR 1=1 --", null],
    ['', null],
    ['1', null],
  ])('%s is understood', (typed, understood) => {
    expect(readSignInName(typed)).toEqual(understood)
  })
})
