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

/** 江苏省's allowance begins at eighty; 老年人权益保障法 33 leaves the age to each place. [practice] */
const ALLOWANCE_AGE = 80

export const elderlyAllowance: SeedService = {
  facts: {
    code: 'elderly-allowance',
    name: '高龄津贴（尊老金）发放',
    nameEn: 'Allowance for the very old',
    departmentCode: '0107',
    itemType: 'BENEFIT',
    audience: ['NATURAL_PERSON'],
    subjects: ['elderly', 'assistance'],
    lifeEvents: ['grow-old'],
    aliases: ['尊老金', '老年补贴', '高龄补贴', '八十岁补贴', '老人津贴'],
  },
  content: {
    guide: {
      ...windowIn('一楼社会救助专区 F03 窗口'),
      summary: w(
        '本市户籍、满八十周岁的老人，按月领尊老金。本人或者家人都可以申请。',
        'A monthly payment for residents registered here who are eighty or older. Family may apply for them.',
      ),
      conditions: [w('具有本市户籍', 'Registered in this city'), w('年满八十周岁', 'Eighty years old or more')],
      legalBasis: [{ law: '中华人民共和国老年人权益保障法', article: '第三十三条' }],
      fees: [],
      resultName: w('按月发放高龄津贴', 'Monthly allowance'),
      visitCount: 0,
      faqs: [
        {
          question: w('从哪个月开始发？', 'From which month?'),
          answer: w(
            '从年满八十周岁的次月起发放，晚申请的按申请月份起发。',
            'From the month after the eightieth birthday, or from the month of the application.',
          ),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('申请人', 'Who applies'), [
          field('by', 'choice', w('谁来申请', 'Who applies'), {
            options: [option('self', '老人本人', 'The elder'), option('family', '家人代办', 'Family')],
          }),
          field('relation', 'text', w('与老人的关系', 'Relation to the elder'), {
            maxLength: 20,
            showWhen: { field: 'by', equals: 'family' },
          }),
          ...applicantFields.map((one) =>
            one.key === 'applicantId'
              ? { ...one, age: { least: ALLOWANCE_AGE, when: { field: 'by', equals: 'self' } } }
              : one,
          ),
        ]),
        section(
          'elder',
          w('老人', 'The elder'),
          [
            field('elderName', 'personName', w('老人姓名', 'Name')),
            field('elderId', 'identityNumber', w('老人身份证号码', 'Identity number'), {
              age: { least: ALLOWANCE_AGE },
            }),
          ],
          { showWhen: { field: 'by', equals: 'family' } },
        ),
        section('account', w('发放账户', 'Where the money goes'), [
          field('bank', 'text', w('社会保障卡开户银行', 'Bank of the social security card'), {
            maxLength: 60,
            sensitive: true,
          }),
          field('account', 'text', w('社会保障卡银行账号', 'Account number'), {
            digitsOnly: true,
            minLength: 12,
            maxLength: 23,
            sensitive: true,
            help: w('卡面上的数字。', 'The digits on the card.'),
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material(
        'card',
        w('老人社会保障卡照片', 'Photograph of the social security card'),
        w('发放津贴的账户', 'Where the money goes'),
        { accepts: ['image', 'pdf'], maxFiles: 2 },
      ),
      material('kin', w('亲属关系证明', 'Proof of kinship'), w('家人代办时', 'When family applies'), {
        ...when({ field: 'by', equals: 'family' }),
        sample: w('户口簿上在一起的，拍户口簿就行。', 'The household register will do.'),
      }),
    ],
    process: { stages: [decide(1)] },
    terms: terms(null, 1, { correctionLimitDays: null }),
    result: { certificate: null },
  },
}
