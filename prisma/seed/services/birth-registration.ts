import {
  applicantFields,
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
  when,
  windowIn,
} from './parts'

export const birthRegistration: SeedService = {
  facts: {
    code: 'birth-registration',
    name: '生育登记',
    nameEn: 'Registration of a birth plan',
    departmentCode: '0119',
    itemType: 'CONFIRMATION',
    audience: ['NATURAL_PERSON'],
    subjects: ['family', 'health'],
    lifeEvents: ['have-a-child'],
    aliases: ['准生证', '生育证', '生孩子登记', '二孩登记', '三孩登记'],
  },
  content: {
    guide: {
      ...windowIn('二楼社会事务专区 C06 窗口'),
      summary: w(
        '怀孕以后、孩子出生以前登记一次，方便享受生育服务和报销。当场办结。',
        'Register once before the birth, for maternity services and reimbursement. Done at once.',
      ),
      conditions: [w('一方户籍或者现居住地在本市', 'One of the parents is registered or lives here')],
      legalBasis: [{ law: '中华人民共和国人口与计划生育法', article: '第十八条' }],
      fees: [],
      resultName: w('生育登记证明（电子）', 'Certificate of registration (electronic)'),
      visitCount: 0,
      faqs: [
        {
          question: w('没有结婚证可以登记吗？', 'Can I register without a marriage certificate?'),
          answer: w('可以，如实填写就好。', 'Yes. Simply answer truthfully.'),
        },
      ],
    },
    form: {
      sections: [
        section('mother', w('登记人', 'Who registers'), [
          ...applicantFields,
          field('residence', 'choice', w('与本市的关系', 'Your tie to this city'), {
            options: [
              option('registered', '户籍在本市', 'Registered here'),
              option('living', '居住在本市', 'Living here'),
            ],
          }),
          field('address', 'address', w('现居住地址', 'Where you live'), { maxLength: 200, prefill: 'address' }),
        ]),
        section('child', w('生育情况', 'The child'), [
          field('married', 'yesNo', w('已经登记结婚吗？', 'Are you married?'), { sensitive: true }),
          field('partnerName', 'personName', w('配偶姓名', 'Name of your spouse'), {
            showWhen: { field: 'married', equals: true },
          }),
          field('partnerId', 'documentNumber', w('配偶证件号码', 'Document number of your spouse'), {
            showWhen: { field: 'married', equals: true },
          }),
          field('which', 'select', w('这是第几个孩子', 'Which child is this?'), {
            sensitive: true,
            options: [
              option('1', '第一个', 'The first'),
              option('2', '第二个', 'The second'),
              option('3', '第三个', 'The third'),
              option('4', '第四个及以上', 'The fourth or later'),
            ],
          }),
          field('expectedOn', 'date', w('预产期', 'Expected date'), {
            sensitive: true,
            // A child may come late; a pregnancy takes forty weeks from the day it is dated from.
            earliest: { fromToday: { days: -21 } },
            latest: { fromToday: { days: 280 } },
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material(
        'residencePermit',
        w('居住证', 'Residence permit'),
        w('非本市户籍的，证明住在本市', 'Shows that you live here'),
        { ...when({ field: 'residence', equals: 'living' }), maxFiles: 2 },
      ),
    ],
    process: { stages: [decide(0)] },
    terms: terms(null, 0, { correctionLimitDays: 15 }),
    result: {
      certificate: {
        title: '生育登记证明',
        numberPrefix: 'SY',
        validityMonths: null,
        prints: {
          holder: [
            { label: '登记人', fields: ['applicantName'] },
            { label: '配偶', fields: ['partnerName'] },
          ],
          place: [{ label: '现居住地址', fields: ['address'] }],
          // Which child and when it is due are health matters (个人信息保护法 28): the registration is proved without them.
          scope: null,
        },
      },
    },
  },
}
