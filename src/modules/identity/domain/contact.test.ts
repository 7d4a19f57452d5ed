import { describe, expect, it } from 'vitest'
import { readSignInName } from './contact'
import { readPersonName } from './person-name'

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

describe('a person’s name', () => {
  it.each([
    ['王小明', '王小明'],
    ['𠮷㛃', '𠮷㛃'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ["  Siobhán   O'Brien-Lee ", "Siobhán O'Brien-Lee"],
    ['', null],
    ['   ', null],
    ['····', null],
    ['<script>', null],
    ['王\u202e小明', null],
    ['王\u0000', null],
    ['a'.repeat(51), null],
  ])('%j is read as %j', (typed, name) => {
    expect(readPersonName(typed)).toBe(name)
  })
})
