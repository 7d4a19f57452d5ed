import { describe, expect, it } from 'vitest'
import { levelShown, providerProof, readLevelRules } from './provider-level'

describe('OIDC_LEVELS', () => {
  it.each([
    ['acr=high:2', [{ claim: 'acr', value: 'high', level: 2 }]],
    ['acr=urn:example:real-name:2', [{ claim: 'acr', value: 'urn:example:real-name', level: 2 }]],
    [
      ' loa=1:1 , loa=3:2 ',
      [
        { claim: 'loa', value: '1', level: 1 },
        { claim: 'loa', value: '3', level: 2 },
      ],
    ],
    ['acr=high', null],
    ['acr=high:3', null],
    ['acr=high:0', null],
    ['=high:2', null],
    ['acr=:2', null],
    ['acr=high:2,', null],
    ['', null],
  ])('%j is read as %j', (text, rules) => expect(readLevelRules(text)).toEqual(rules))
})

const RULES = readLevelRules('acr=high:2,acr=low:1,real_name=true:2,groups=citizen:1') ?? []

describe('a claim of the provider', () => {
  it.each([
    [{}, 0],
    [{ acr: 'high' }, 2],
    [{ acr: 'HIGH' }, 0],
    [{ acr: 'low' }, 1],
    [{ acr: 'low', real_name: true }, 2],
    [{ acr: 'higher' }, 0],
    [{ real_name: false }, 0],
    [{ groups: ['guest', 'citizen'] }, 1],
    [{ acr: { high: true } }, 0],
    [{ level: 2, realNameLevel: 2 }, 0],
  ])('%j means level %i', (claims, level) => expect(levelShown(RULES, claims)).toBe(level))

  it('means nothing where the city set no rule', () => expect(levelShown([], { acr: 'high', real_name: true })).toBe(0))

  it.each([
    ['all of it', { acr: 'high', name: '顾念', id: '1' }, { level: 2, name: '顾念', number: '1' }],
    ['no number', { acr: 'high', name: '顾念' }, null],
    ['no name', { acr: 'high', id: '1' }, null],
    ['no level', { name: '顾念', id: '1' }, null],
  ])('with %s', (_what, claims, proof) =>
    expect(providerProof(RULES, claims, { name: 'name', number: 'id' })).toEqual(proof),
  )
})
