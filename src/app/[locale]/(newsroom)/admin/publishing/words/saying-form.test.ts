import { expect, it } from 'vitest'
import { type Taught, taughtFrom } from '@/modules/search/domain/taught'
import { sayingFields } from './_components/saying-fields'
import { NewSayingForm, SayingForm } from './saying-form'

const HIDDEN = { id: '01999999-0000-7000-8000-0000abcd1234', expectedVersion: '3' }
const words = (key: string) => key

/** What a browser sends of the form when nobody changes anything in it. */
const sent = (given: Partial<Taught>): Record<string, string> =>
  Object.fromEntries(
    sayingFields(words, given).map((field) => [
      'name' in field ? field.name : '',
      'value' in field ? String(field.value) : '',
    ]),
  )

it.each([
  ['several words', { said: '黑车', meant: ['非法营运', '出租汽车'], firstUrl: null }],
  ['one word and an address', { said: '居住证', meant: ['居住登记'], firstUrl: '/services/residence-permit' }],
  ['an address alone', { said: '落户', meant: [], firstUrl: '/services/residence-permit' }],
])('a saying with %s, saved as its form shows it, stays as it is', (_what, given) => {
  expect(taughtFrom(SayingForm.parse({ ...HIDDEN, ...sent(given) }))).toEqual(given)
})

it('the form of a new saying asks for all that is read, with words that found nothing already in it', () => {
  const fields = sent({ said: '撸串店' })
  expect(Object.keys(fields)).toEqual(Object.keys(NewSayingForm.shape))
  expect(NewSayingForm.parse(fields)).toEqual({ said: '撸串店', meant: '', firstUrl: '' })
})
