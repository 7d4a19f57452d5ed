import { expect, it } from 'vitest'
import { checkCertificate, checkPromises } from './check-certificate'
import type { CertificatePrints, Field, Material } from './service-version'

const field = (key: string, type: Field['type'] = 'text'): Field => ({ key, type, label: { zh: key }, required: true })
const form = {
  sections: [
    {
      key: 's',
      title: { zh: 's' },
      fields: [
        field('shop'),
        field('place'),
        field('scope'),
        field('id', 'identityNumber'),
        { ...field('health'), sensitive: true },
        { ...field('care'), showWhen: { field: 'health', filled: true } },
      ],
    },
  ],
}
const line = (key: string) => ({ label: key, fields: [key] })
const whole: CertificatePrints = { holder: [line('shop')], place: [line('place')], scope: [line('scope')] }

it.each([
  ['says whom, where and for what', whole, []],
  ['of a kind whose law wants neither place nor scope', { ...whole, place: null, scope: null }, []],
  ['prints words that never change', { ...whole, scope: [{ label: '类型', text: '幼儿园' }] }, []],
  ['says nothing', undefined, ['certificate-prints-undecided']],
  ['names nobody', { ...whole, holder: [] }, ['certificate-without-holder']],
  ['forgot the place', { ...whole, place: [] }, ['certificate-prints-undecided place']],
  ['forgot the scope', { ...whole, scope: [] }, ['certificate-prints-undecided scope']],
  ['prints what nobody is asked', { ...whole, place: [line('street')] }, ['certificate-prints-unknown-field street']],
  ['prints a number in full', { ...whole, holder: [line('id')] }, ['certificate-prints-sensitive-field id']],
  ['hangs on a marked answer', { ...whole, scope: [line('care')] }, []],
] as const)('a certificate that %s', (_case, prints, problems) => {
  const certificate = { title: '证', numberPrefix: 'X', validityMonths: null, prints }
  const found = checkCertificate({ form, result: { certificate } })
  expect(found.map(({ code, where }) => (where ? `${code} ${where}` : code))).toEqual(problems)
})

it('a decision without a certificate prints none', () => {
  expect(checkCertificate({ form, result: { certificate: null } })).toEqual([])
})

it('a guide promises no look-up that nothing makes', () => {
  const material = (source: Material['source']) => ({ key: source, source }) as Material
  const found = checkPromises({ materials: [material('applicant'), material('government'), material('shared')] })
  expect(found).toEqual([{ code: 'material-nothing-verifies', where: 'shared' }])
})
