import { expect, it } from 'vitest'
import { fc } from '@/testing/generated'
import { guideOf, ServiceRow } from './imported-service'

const words = fc.stringMatching(/^[一-龥A-Za-z0-9，、]{1,20}$/)
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** Rows as lists really give them: each column may be missing, and forms are told in any words. */
const rows = fc.record({
  name: words,
  department: words,
  type: fc.constantFrom('行政许可', '行政给付', '行政确认', '行政处罚', '公共服务', '其他行政权力'),
  fee: sometimes(fc.constantFrom('不收费', '住宅80元/件', '')),
  result: sometimes(words),
  conditions: fc.array(words, { maxLength: 3 }),
  legalBasis: fc.array(fc.record({ law: words, article: words }), { maxLength: 2 }),
  statutoryLimit: sometimes(
    fc.record({ n: fc.integer({ min: 0, max: 60 }), unit: fc.constantFrom('workday', 'calendarDay', 'month') }),
  ),
  materials: fc.array(
    fc.record({
      name: words,
      required: fc.boolean(),
      form: sometimes(fc.constantFrom('原件', '复印件1份', '电子件', '共享数据', '免提交', '')),
    }),
    { maxLength: 4 },
  ),
})

it('a guide for the window says what its row says, and claims nothing that nobody said or does', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const { guide, materials, terms, form, process, result } = guideOf(ServiceRow.parse(given))
      expect(guide.fees, 'free only where the row says so').toEqual(
        given.fee ? (given.fee === '不收费' ? [] : [expect.objectContaining({ amount: given.fee })]) : null,
      )
      expect(terms.promised, 'another city’s promise is not ours').toBeNull()
      expect(terms.acceptance !== null, '许可法 32 is about licences').toBe(given.type === '行政许可')
      const limit = given.statutoryLimit
      expect(terms.statutory?.amount ?? null).toBe(limit && limit.unit !== 'month' ? limit.n : null)
      expect(guide.limitNote !== undefined, 'months are told in words').toBe(limit?.unit === 'month')
      expect(guide.conditions.map(({ zh }) => zh)).toEqual(given.conditions)
      expect([guide.resultName.zh, guide.summary.zh]).toEqual([given.result ?? '', ''])
      expect(materials.map(({ name, necessity }) => [name.zh, necessity])).toEqual(
        given.materials.map(({ name, required }) => [name, required ? 'required' : 'optional']),
      )
      for (const [index, material] of materials.entries()) {
        // Nothing looks anything up, and at a window nothing is handed in later unless somebody says so.
        expect(material).toMatchObject({ source: 'applicant', why: { zh: '' } })
        expect(material.form !== null).toBe(/原件|复印件|电子/.test(given.materials[index]?.form ?? ''))
      }
      expect([form.sections, process.stages, result.certificate]).toEqual([[], [], null])
    }),
    { seed: 7, numRuns: 300 },
  )
})
