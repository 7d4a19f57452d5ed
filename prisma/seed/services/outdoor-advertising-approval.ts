import {
  applicantFields,
  decide,
  field,
  inspection,
  material,
  option,
  proxy,
  review,
  type SeedService,
  section,
  stage,
  terms,
  today,
  trueStatement,
  w,
  when,
  windowIn,
  workdays,
} from './parts'

export const outdoorAdvertisingApproval: SeedService = {
  facts: {
    code: 'outdoor-advertising-approval',
    name: '设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批',
    nameEn: 'Approval of large outdoor advertising and banners',
    departmentCode: '0113',
    itemType: 'LICENSE',
    audience: ['NATURAL_PERSON', 'LEGAL_PERSON'],
    subjects: ['city', 'business'],
    lifeEvents: ['open-a-shop', 'build-or-dig'],
    aliases: ['户外广告', '广告牌', '挂横幅', '店招', '门头招牌', '户外广告设置审批'],
  },
  content: {
    guide: {
      ...windowIn('三楼城市管理专区 E01 窗口'),
      summary: w(
        '在街道两边、楼顶墙面设置大型广告，或者在建筑物上挂条幅、贴宣传品，先要批准。',
        'Needed for large advertisements along streets, on roofs and walls, and for banners and posters on buildings.',
      ),
      conditions: [
        w('内容真实合法，外观符合市容标准', 'Lawful content and a look that fits the street'),
        w(
          '结构安全牢固，高处有抗风和防雷措施',
          'A safe structure, with protection against wind and lightning at height',
        ),
        w('取得场地或者建筑物权利人同意', 'The owner of the place agrees'),
      ],
      legalBasis: [
        { law: '城市市容和环境卫生管理条例', article: '第十一条、第十七条' },
        {
          law: '中华人民共和国行政许可法',
          article: '第四十二条',
          text: '自受理行政许可申请之日起二十日内作出行政许可决定。',
        },
      ],
      fees: [],
      resultName: w('户外广告设置批准文件', 'Approval of outdoor advertising'),
      visitCount: 0,
      faqs: [
        {
          question: w('条幅挂几天也要批吗？', 'Even for a banner of a few days?'),
          answer: w('要。填好挂到哪一天，到期自行取下。', 'Yes. State the last day and take it down after that.'),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('申请人', 'Applicant'), [
          ...applicantFields,
          field('unit', 'text', w('单位名称（以单位名义申请的）', 'Organisation, if it applies'), {
            required: false,
            maxLength: 100,
          }),
        ]),
        section('sign', w('设置内容', 'The sign'), [
          field('kind', 'choice', w('种类', 'Kind'), {
            options: [
              option('large', '大型户外广告', 'Large advertisement'),
              option('banner', '条幅、宣传品', 'Banner or poster'),
            ],
          }),
          field('place', 'address', w('设置地点', 'Where'), { maxLength: 200 }),
          field('width', 'number', w('宽', 'Width'), { min: 0.1, max: 200, decimals: 2, unit: w('米', 'm') }),
          field('height', 'number', w('高', 'Height'), { min: 0.1, max: 100, decimals: 2, unit: w('米', 'm') }),
          field('onRoof', 'yesNo', w('设在楼顶或者高出地面十米以上吗？', 'On a roof, or more than ten metres up?'), {
            showWhen: { field: 'kind', equals: 'large' },
          }),
          field('from', 'date', w('从哪一天开始', 'From'), { earliest: today, latest: { fromToday: { years: 1 } } }),
          field('until', 'date', w('到哪一天为止', 'Until'), {
            earliest: { fromField: 'from' },
            // [practice]
            latest: { fromField: 'from', shift: { years: 3 } },
          }),
          field('text', 'longText', w('广告内容', 'What it says'), { maxLength: 500 }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material('picture', w('效果图', 'Picture of the result'), w('看对街景的影响', 'Shows the effect on the street'), {
        accepts: ['image', 'pdf'],
      }),
      material(
        'consent',
        w('场地协议、产权证明或者租赁合同', 'Agreement, title or lease'),
        w('证明权利人同意', 'Shows that the owner agrees'),
      ),
      material(
        'structure',
        w('构架设计图', 'Structural drawing'),
        w('证明结构安全', 'Shows that it is safe'),
        when({ field: 'kind', equals: 'large' }),
      ),
      material(
        'wind',
        w('抗风、防雷措施说明', 'Wind and lightning protection'),
        w('高处设置的安全要求', 'Required at height'),
        { ...when({ field: 'onRoof', equals: true }), accepts: ['pdf', 'image', 'word'] },
      ),
    ],
    process: {
      stages: [
        stage('review', w('审查和踏勘', 'Review and inspection'), [
          review('papers', w('材料审查', 'Check the papers'), 2),
          inspection('street', w('现场踏勘', 'Look at the place'), 3),
        ]),
        decide(2),
      ],
    },
    terms: terms(workdays(20), 8, { extensionDays: 10 }),
    result: {
      certificate: {
        title: '户外广告设置批准书',
        numberPrefix: 'GG',
        validityMonths: 24,
        prints: {
          holder: [
            { label: '设置单位', fields: ['unit'] },
            { label: '申请人', fields: ['applicantName'] },
          ],
          place: [{ label: '设置地点', fields: ['place'] }],
          scope: [
            { label: '种类', fields: ['kind'] },
            { label: '规格（宽×高）', fields: ['width', 'height'], between: '×' },
            { label: '设置期限', fields: ['from', 'until'], between: '至' },
          ],
        },
      },
    },
  },
}
