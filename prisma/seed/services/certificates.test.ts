import { describe, expect, it } from 'vitest'
import { labelledAnswers } from '@/modules/applications/domain/labelled-answers'
import { certifiedFacts } from '@/modules/certificates/domain/certificate-lines'
import { composeLetter } from '@/modules/certificates/domain/compose-letter'
import { eventOf, facts } from '@/modules/certificates/domain/letters-for-tests'
import { wordsOfTheCity } from '@/testing/words-of-the-city'
import { sampleAnswers } from '../story/sample-answers'
import { SEED_SERVICES } from './all'

const granted = eventOf({ type: 'case.granted', payload: { reason: '', conditions: '' } })
const given = {
  number: 'X1',
  issuedOn: '2026-04-03',
  verifyCode: '0'.repeat(26),
  portal: 'https://city.example',
  derivation: wordsOfTheCity,
}

const NAMED = {
  businessName: '如皋市秀兰面馆',
  name: '小星星幼儿园',
  representative: '王秀兰',
  unit: '如皋市某某工程公司',
}

/** Every line of a service's certificate, for an applicant who answered everything. */
function certificateOf({ facts: service, content }: (typeof SEED_SERVICES)[number]): string {
  const { certificate } = content.result
  const sections = labelledAnswers(content.form, sampleAnswers(content.form, NAMED, '2026-10-01'))
  const certified = certifiedFacts(certificate, sections, '赵小明')
  const { name, itemType } = service
  const about = { ...facts, applicantName: '赵小明', certificate, service: { name, itemType, legalBasis: [] } }
  const letter = composeLetter('CERTIFICATE', granted, { ...about, ...certified }, given)
  return [letter.title, ...letter.facts.map(({ label, value }) => `${label}：${value}`)].join('\n')
}

const CERTIFIED = SEED_SERVICES.filter(({ content }) => content.result.certificate !== null)

describe('a certificate says whom, where and for what, as its law wants it', () => {
  it.each(CERTIFIED.map((service) => [service.facts.code, service] as const))('%s', (_code, service) => {
    expect(certificateOf(service)).toMatchSnapshot()
  })

  it('names the shop and its place on a food business permit (食品经营许可和备案管理办法)', () => {
    const food = SEED_SERVICES.find(({ facts: { code } }) => code === 'food-business-permit')
    const text = food ? certificateOf(food) : ''
    const labels = [
      '经营者名称',
      '统一社会信用代码',
      '法定代表人（负责人）',
      '住所',
      '经营场所',
      '主体业态',
      '经营项目',
    ]
    for (const label of [...labels, '有效期', '发证机关']) expect(text).toContain(`${label}：`)
  })
})
