import { expect, it } from 'vitest'
import { taughtFaults, taughtFrom } from './taught'

it.each([
  ['黑车', '非法营运 出租汽车', '', []],
  ['黑车', '', 'https://city.example/en/services/road-freight-permit', []],
  ['', '出租汽车', '', [['said', 'search.said-required']]],
  ['黑车', ' ', '', [['meant', 'search.nothing-meant']]],
  [
    '',
    '',
    '',
    [
      ['said', 'search.said-required'],
      ['meant', 'search.nothing-meant'],
    ],
  ],
  ['黑车', '', 'https://elsewhere.example/a', [['firstUrl', 'search.url-unclear']]],
  ['黑车', Array.from({ length: 13 }, (_, at) => `词${at}`).join('、'), '', [['meant', 'search.too-many-meant']]],
])('%s = %s, first %s', (said, meant, firstUrl, faults) => {
  const found = taughtFaults(taughtFrom({ said, meant, firstUrl }))
  expect(found.map(({ field, code }) => [field, code])).toEqual(faults)
})

it('splits words at blanks and commas, each once', () => {
  expect(taughtFrom({ said: ' 黑车 ', meant: '出租汽车，非法营运 出租汽车', firstUrl: '' })).toEqual({
    said: '黑车',
    meant: ['出租汽车', '非法营运'],
    firstUrl: null,
  })
})
