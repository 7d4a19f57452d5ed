import {
  applicantFields,
  businessFields,
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

export const roadFreightPermit: SeedService = {
  facts: {
    code: 'road-freight-permit',
    name: '道路货物运输经营许可',
    nameEn: 'Road freight permit',
    departmentCode: '0114',
    itemType: 'LICENSE',
    audience: ['NATURAL_PERSON', 'LEGAL_PERSON'],
    subjects: ['transport', 'business'],
    lifeEvents: ['run-a-vehicle'],
    aliases: ['货运许可', '道路运输经营许可证', '跑货车', '货车营运证', '营运证'],
  },
  content: {
    guide: {
      ...windowIn('二楼交通运输专区 D02 窗口'),
      summary: w(
        '用总质量 4.5 吨以上的货车替别人拉货收钱，先办道路货物运输经营许可。',
        'Needed to carry goods for payment with lorries above 4.5 tonnes.',
      ),
      conditions: [
        w('有检测合格的车辆', 'Your vehicles have passed inspection'),
        w('驾驶员有相应的驾驶证和从业资格', 'Your drivers hold the licence and qualification'),
        w('有安全生产管理制度', 'You have safety rules'),
      ],
      legalBasis: [
        {
          law: '中华人民共和国道路运输条例',
          article: '第二十一条、第二十四条',
          text: '自受理申请之日起20日内审查完毕，作出许可或者不予许可的决定。',
        },
      ],
      fees: [],
      resultName: w('道路运输经营许可证', 'Road transport permit'),
      visitCount: 0,
      faqs: [
        {
          question: w('4.5 吨及以下的小货车要办吗？', 'What about light lorries?'),
          answer: w('总质量 4.5 吨及以下的普通货车不用办。', 'Ordinary lorries of up to 4.5 tonnes do not need it.'),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('申请人', 'Applicant'), [...applicantFields, ...businessFields]),
        section('freight', w('运输业务', 'Freight'), [
          field('address', 'address', w('经营地址', 'Business address'), {
            maxLength: 200,
            help: w('印在许可证上。', 'Printed on the permit.'),
          }),
          field('scope', 'choices', w('经营范围', 'Scope'), {
            options: [
              option('general', '普通货运', 'General goods'),
              option('cold', '冷藏保鲜运输', 'Refrigerated'),
              option('tank', '罐式容器运输', 'Tank'),
              option('large', '大型物件运输', 'Outsize loads'),
            ],
          }),
          field('hasVehicles', 'yesNo', w('车辆已经买好了吗？', 'Do you already have the vehicles?')),
          field('vehicles', 'group', w('车辆', 'Vehicles'), {
            minItems: 1,
            maxItems: 50,
            showWhen: { field: 'hasVehicles', equals: true },
            fields: [
              field('plate', 'text', w('车牌号', 'Plate'), { maxLength: 12 }),
              field('mass', 'number', w('总质量', 'Gross mass'), {
                min: 0.5,
                max: 60,
                decimals: 3,
                unit: w('吨', 't'),
              }),
            ],
          }),
          field('plannedVehicles', 'number', w('打算买几辆', 'How many do you plan?'), {
            min: 1,
            max: 500,
            unit: w('辆', ''),
            showWhen: { field: 'hasVehicles', equals: false },
          }),
          field('drivers', 'group', w('驾驶员', 'Drivers'), {
            required: false,
            minItems: 0,
            maxItems: 50,
            fields: [
              field('name', 'personName', w('姓名', 'Name')),
              field('qualification', 'text', w('从业资格证号', 'Qualification number'), { maxLength: 30 }),
            ],
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material(
        'vehicleLicence',
        w('机动车行驶证、检测合格证明', 'Vehicle licence and inspection certificate'),
        w('证明车辆合格', 'Shows that the vehicles are sound'),
        { ...when({ field: 'hasVehicles', equals: true }), maxFiles: 20 },
      ),
      material(
        'commitment',
        w('购置车辆承诺书', 'Undertaking to buy vehicles'),
        w('还没有车的，承诺购置', 'When there are no vehicles yet'),
        { ...when({ field: 'hasVehicles', equals: false }), form: 'original' },
      ),
      material(
        'safety',
        w('安全生产管理制度文本', 'Safety rules'),
        w('证明有安全制度', 'Shows that safety rules exist'),
        { accepts: ['pdf', 'image', 'word'] },
      ),
    ],
    process: {
      stages: [
        stage('review', w('审查', 'Review'), [review('papers', w('材料审查', 'Check the papers'), 3)]),
        decide(2),
      ],
    },
    terms: terms(workdays(20), 5, { extensionDays: 10 }),
    result: {
      certificate: {
        title: '道路运输经营许可证',
        numberPrefix: 'JT',
        validityMonths: 48,
        prints: {
          holder: [
            { label: '业户名称', fields: ['businessName'] },
            { label: '统一社会信用代码', fields: ['creditCode'] },
          ],
          place: [{ label: '地址', fields: ['address'] }],
          scope: [{ label: '经营范围', fields: ['scope'] }],
        },
      },
    },
  },
}
