import {
  applicantFields,
  businessFields,
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
  trueStatement,
  w,
  when,
  windowIn,
  workdays,
} from './parts'

export const publicPlaceHygienePermit: SeedService = {
  facts: {
    code: 'public-place-hygiene-permit',
    name: '公共场所卫生许可（新办）',
    nameEn: 'Hygiene permit for public places (new)',
    departmentCode: '0119',
    itemType: 'LICENSE',
    audience: ['NATURAL_PERSON', 'LEGAL_PERSON'],
    subjects: ['health', 'business'],
    lifeEvents: ['open-a-shop'],
    aliases: ['卫生许可证', '开宾馆', '开理发店', '开美容院', '开浴室', '开游泳馆'],
  },
  content: {
    guide: {
      ...windowIn('二楼社会事务专区 C05 窗口'),
      summary: w(
        '开宾馆、理发店、美容店、浴室、游泳馆、影剧院等公共场所，营业前办卫生许可证。',
        'Needed before you open a hotel, hairdresser, beauty shop, bath house, swimming pool, cinema or the like.',
      ),
      conditions: [
        w(
          '空气、水质、采光、照明、噪声、用品用具符合国家卫生标准',
          'Air, water, light, noise and utensils meet the national hygiene standards',
        ),
        w('有卫生管理制度和卫生管理人员', 'You have hygiene rules and somebody responsible for them'),
        w('直接为顾客服务的人员有健康合格证明', 'Staff who serve customers hold a health certificate'),
      ],
      legalBasis: [
        { law: '公共场所卫生管理条例', article: '第四条' },
        { law: '公共场所卫生管理条例实施细则', article: '第二十二条' },
      ],
      fees: [],
      resultName: w('公共场所卫生许可证', 'Hygiene permit'),
      visitCount: 0,
      faqs: [
        {
          question: w('有效期多久？', 'How long is it valid?'),
          answer: w('四年，每两年复核一次。', 'Four years, checked every two years.'),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('申请人', 'Applicant'), [...applicantFields, ...businessFields]),
        section('place', w('场所', 'The place'), [
          field('address', 'address', w('场所地址', 'Address'), { maxLength: 200 }),
          field('kind', 'select', w('场所种类', 'Kind of place'), {
            options: [
              option('hotel', '宾馆、旅店', 'Hotel'),
              option('hair', '理发店', 'Hairdresser'),
              option('beauty', '美容店', 'Beauty shop'),
              option('bath', '公共浴室', 'Bath house'),
              option('pool', '游泳场馆', 'Swimming pool'),
              option('cinema', '影剧院', 'Cinema or theatre'),
            ],
          }),
          field('area', 'number', w('营业面积', 'Floor area'), {
            min: 1,
            max: 200000,
            decimals: 2,
            unit: w('平方米', 'm²'),
          }),
          field('rooms', 'number', w('客房间数', 'Rooms'), {
            min: 1,
            max: 5000,
            unit: w('间', ''),
            showWhen: { field: 'kind', equals: 'hotel' },
          }),
          field('centralAir', 'yesNo', w('使用集中空调吗？', 'Central air conditioning?')),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material(
        'plan',
        w('地址方位示意图、平面图', 'Location and floor plan'),
        w('看功能间和消毒间的位置', 'Shows where rooms and disinfection are'),
      ),
      material(
        'report',
        w('卫生检测报告或者评价报告', 'Hygiene test report'),
        w('证明空气、水质等合格', 'Shows that air and water meet the standard'),
        { sample: w('一年以内、有资质的机构出具。', 'Not older than a year, by a qualified laboratory.') },
      ),
      material('rules', w('卫生管理制度', 'Hygiene rules'), w('日常卫生靠制度', 'How hygiene is kept up'), {
        accepts: ['pdf', 'image', 'word'],
        necessity: 'deferrable',
      }),
      material(
        'airReport',
        w('集中空调通风系统卫生检测报告', 'Test report on central air conditioning'),
        w('集中空调要单独检测', 'Central air is tested by itself'),
        when({ field: 'centralAir', equals: true }),
      ),
    ],
    process: {
      stages: [
        stage('review', w('审查', 'Review'), [review('papers', w('材料审查', 'Check the papers'), 3)]),
        stage('site', w('现场审核', 'Site visit'), [
          inspection('visit', w('两名卫生监督员现场审核', 'Visit by two hygiene inspectors'), 4),
        ]),
        decide(3),
      ],
    },
    terms: terms(workdays(20), 10, { extensionDays: 10 }),
    result: {
      certificate: {
        title: '公共场所卫生许可证',
        numberPrefix: 'WS',
        validityMonths: 48,
        prints: {
          holder: [
            { label: '单位名称', fields: ['businessName'] },
            { label: '统一社会信用代码', fields: ['creditCode'] },
            { label: '申请人', fields: ['applicantName'] },
          ],
          place: [{ label: '经营场所地址', fields: ['address'] }],
          scope: [{ label: '许可项目', fields: ['kind'] }],
        },
      },
    },
  },
}
