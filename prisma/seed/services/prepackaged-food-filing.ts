import {
  applicantFields,
  businessFields,
  decide,
  field,
  material,
  option,
  proxy,
  type SeedService,
  section,
  terms,
  trueStatement,
  w,
  windowIn,
} from './parts'

export const prepackagedFoodFiling: SeedService = {
  facts: {
    code: 'prepackaged-food-filing',
    name: '仅销售预包装食品经营者备案',
    nameEn: 'Filing: seller of prepackaged food only',
    departmentCode: '0123',
    itemType: 'OTHER_POWER',
    audience: ['NATURAL_PERSON', 'LEGAL_PERSON'],
    subjects: ['food', 'business'],
    lifeEvents: ['open-a-shop'],
    aliases: ['预包装食品备案', '小卖部备案', '便利店卖食品', '食品备案'],
  },
  content: {
    guide: {
      ...windowIn('二楼市场监管专区 A03 窗口'),
      summary: w(
        '只卖有包装、有标签的食品（瓶装水、零食、袋装米面等），开业前做一次备案，当场办结。',
        'If you only sell packaged and labelled food, file once before you open. It is done at once.',
      ),
      conditions: [
        w('已经有营业执照', 'You hold a business licence'),
        w('不卖散装食品，不现场制作', 'No bulk food, nothing made on the spot'),
      ],
      legalBasis: [
        {
          law: '中华人民共和国食品安全法',
          article: '第三十五条',
          text: '仅销售预包装食品的，应当报所在地县级以上地方人民政府食品安全监督管理部门备案。',
        },
      ],
      fees: [],
      resultName: w('备案编号（公示）', 'Filing number (published)'),
      visitCount: 0,
      faqs: [
        {
          question: w('备案以后又想卖散装食品怎么办？', 'What if I later want to sell bulk food?'),
          answer: w('要先办食品经营许可。', 'Apply for a food business permit first.'),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('备案人', 'Who files'), [...applicantFields, ...businessFields]),
        section('shop', w('经营情况', 'The shop'), [
          field('address', 'address', w('经营场所地址', 'Address'), { maxLength: 200 }),
          field('selling', 'choices', w('销售方式', 'How you sell'), {
            options: [
              option('retail', '零售', 'Retail'),
              option('wholesale', '批发', 'Wholesale'),
              option('online', '网络销售', 'Online'),
              option('machine', '自动售货机', 'Vending machine'),
            ],
          }),
          field('machines', 'number', w('自动售货机台数', 'Vending machines'), {
            min: 1,
            max: 999,
            unit: w('台', ''),
            showWhen: { field: 'selling', equals: 'machine' },
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material('licence', w('营业执照', 'Business licence'), w('证明主体资格', 'Shows who files'), {
        source: 'government',
        necessity: 'optional',
        maxFiles: 1,
      }),
    ],
    process: { stages: [decide(0)] },
    terms: terms(null, 0, { correctionLimitDays: 15 }),
    result: {
      certificate: {
        title: '仅销售预包装食品经营者备案信息',
        numberPrefix: 'YB',
        validityMonths: null,
        prints: {
          holder: [
            { label: '经营者名称', fields: ['businessName'] },
            { label: '统一社会信用代码', fields: ['creditCode'] },
          ],
          place: [{ label: '经营场所', fields: ['address'] }],
          scope: [
            { label: '备案内容', text: '仅销售预包装食品' },
            { label: '销售方式', fields: ['selling'] },
          ],
        },
      },
    },
  },
}
