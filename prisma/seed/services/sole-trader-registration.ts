import {
  applicantFields,
  decide,
  field,
  material,
  option,
  proxy,
  review,
  type SeedService,
  section,
  stage,
  terms,
  trueStatement,
  w,
  when,
  windowIn,
  workdays,
} from './parts'

export const soleTraderRegistration: SeedService = {
  facts: {
    code: 'sole-trader-registration',
    name: '个体工商户设立登记',
    nameEn: 'Registration of a sole trader',
    departmentCode: '0123',
    itemType: 'LICENSE',
    audience: ['NATURAL_PERSON'],
    subjects: ['business'],
    lifeEvents: ['open-a-shop', 'start-a-company'],
    aliases: ['个体户', '营业执照', '办营业执照', '工商登记', '注册个体户', '开店'],
  },
  content: {
    guide: {
      ...windowIn('一楼企业开办专区 B01 窗口'),
      summary: w(
        '一个人或者一家人做小生意，先登记为个体工商户，领营业执照。',
        'To trade on your own or as a family, register as a sole trader and receive a business licence.',
      ),
      conditions: [
        w('有经营能力的公民，或者以家庭为单位', 'You are able to run a business, alone or as a household'),
        w(
          '有经营场所；法律规定先要许可的行业，先取得许可',
          'You have premises; trades that need a permit first need it before this',
        ),
      ],
      legalBasis: [
        { law: '促进个体工商户发展条例', article: '第二条' },
        {
          law: '中华人民共和国市场主体登记管理条例',
          article: '第十九条',
          text: '申请材料齐全、符合法定形式的予以确认并当场登记。',
        },
      ],
      fees: [],
      resultName: w('个体工商户营业执照', 'Business licence'),
      visitCount: 0,
      faqs: [
        {
          question: w('名字想好几个，能不能先查？', 'Can I check names first?'),
          answer: w(
            '可以不用名称；要用的，填一个首选和一个备选。',
            'A name is not required. If you want one, give a first and a second choice.',
          ),
        },
      ],
    },
    form: {
      sections: [
        section('owner', w('经营者', 'Owner'), [
          ...applicantFields,
          field('composition', 'choice', w('组成形式', 'Who runs it'), {
            options: [option('person', '个人经营', 'One person'), option('family', '家庭经营', 'A household')],
          }),
          field('family', 'group', w('参加经营的家庭成员', 'Family members taking part'), {
            minItems: 1,
            maxItems: 10,
            showWhen: { field: 'composition', equals: 'family' },
            fields: [
              field('name', 'personName', w('姓名', 'Name')),
              field('idNumber', 'documentNumber', w('证件号码', 'Number of the identity document')),
            ],
          }),
        ]),
        section('trade', w('经营信息', 'The business'), [
          field('useName', 'yesNo', w('要起一个名称吗？', 'Do you want a trade name?')),
          field('tradeName', 'text', w('首选名称', 'First choice of name'), {
            maxLength: 60,
            showWhen: { field: 'useName', equals: true },
          }),
          field('tradeName2', 'text', w('备选名称', 'Second choice'), {
            maxLength: 60,
            required: false,
            showWhen: { field: 'useName', equals: true },
          }),
          field('scope', 'longText', w('经营范围', 'What you will do'), {
            maxLength: 500,
            help: w(
              '用自己的话写，例如：卖服装、修自行车。',
              'In your own words, for example: selling clothes, mending bicycles.',
            ),
          }),
          field('premises', 'choice', w('经营场所', 'Premises'), {
            options: [option('shop', '有固定场所', 'A fixed place'), option('online', '网络经营场所', 'Online only')],
          }),
          field('address', 'address', w('经营场所地址', 'Address'), {
            maxLength: 200,
            showWhen: { field: 'premises', equals: 'shop' },
          }),
          field('platform', 'text', w('网络平台名称', 'Platform'), {
            maxLength: 100,
            showWhen: { field: 'premises', equals: 'online' },
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material(
        'premisesProof',
        w('经营场所使用证明', 'Proof that you may use the premises'),
        w('登记要有真实的场所', 'The register needs a real place'),
        {
          ...when({ field: 'premises', equals: 'shop' }),
          sample: w(
            '房产证、租赁合同或者村（居）委会证明，任选一种。',
            'A title, a lease, or a note from the village or residents’ committee.',
          ),
        },
      ),
      material(
        'platformProof',
        w('网络平台出具的场所证明', 'Statement by the platform'),
        w('证明网店属于你', 'Shows that the online shop is yours'),
        when({ field: 'premises', equals: 'online' }),
      ),
      material(
        'permit',
        w('前置许可文件', 'Permit required beforehand'),
        w('少数行业登记前要先取得许可', 'A few trades need a permit before registration'),
        { necessity: 'optional' },
      ),
    ],
    process: {
      stages: [
        stage('review', w('形式审查', 'Formal check'), [
          review('papers', w('审查材料是否齐全', 'Check that all is there'), 0),
        ]),
        decide(1),
      ],
    },
    terms: terms(workdays(3), 1, { extensionDays: 3 }),
    result: {
      certificate: {
        title: '个体工商户营业执照',
        numberPrefix: 'GT',
        validityMonths: null,
        prints: {
          holder: [
            { label: '名称', fields: ['tradeName'] },
            { label: '经营者', fields: ['applicantName'] },
            { label: '组成形式', fields: ['composition'] },
          ],
          place: [
            { label: '经营场所', fields: ['address'] },
            { label: '网络平台', fields: ['platform'] },
          ],
          scope: [{ label: '经营范围', fields: ['scope'] }],
        },
      },
    },
  },
}
