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
  today,
  trueStatement,
  w,
  when,
  windowIn,
  workdays,
} from './parts'

const cooks = { field: 'activities', in: ['hot', 'cold', 'drinks'] } as const

export const foodBusinessPermit: SeedService = {
  facts: {
    code: 'food-business-permit',
    name: '食品经营许可（新办）',
    nameEn: 'Food business permit (new)',
    departmentCode: '0123',
    itemType: 'LICENSE',
    audience: ['NATURAL_PERSON', 'LEGAL_PERSON'],
    subjects: ['food', 'business'],
    lifeEvents: ['open-a-shop'],
    aliases: [
      '食品经营许可证',
      '餐饮许可',
      '餐饮服务许可证',
      '食品流通许可',
      '开饭店',
      '开餐馆',
      '开小吃店',
      '开食堂',
      '开超市卖食品',
      '卫生许可',
    ],
  },
  content: {
    guide: {
      ...windowIn('二楼市场监管专区 A03 窗口'),
      summary: w(
        '开饭店、办食堂、卖散装食品或自制饮品，开业前要办这张证。只卖预包装食品的不用办，做一次备案就行。',
        'Needed before you open a restaurant or canteen, or sell bulk food or drinks you make yourself. If you only sell prepackaged food, a filing is enough.',
      ),
      conditions: [
        w('已经有营业执照（或者其他主体资格证明）', 'You hold a business licence or another proof of legal status'),
        w(
          '经营场所与所卖食品的品种、数量相称，并与有毒有害场所、污染源保持规定距离',
          'Your premises suit the kinds and quantities of food, at the prescribed distance from sources of contamination',
        ),
        w(
          '有相应的设备、设施，布局和流程能防止生熟交叉污染',
          'You have the equipment, and layout and workflow keep raw and cooked food apart',
        ),
        w(
          '配备了食品安全管理人员，有保证食品安全的规章制度',
          'You have a food safety officer and written food safety rules',
        ),
      ],
      legalBasis: [
        { law: '中华人民共和国食品安全法', article: '第三十五条', text: '国家对食品生产经营实行许可制度。' },
        { law: '食品经营许可和备案管理办法', article: '第十二条' },
      ],
      fees: [],
      resultName: w('食品经营许可证', 'Food business permit'),
      visitCount: 0,
      limitNote: w(
        '现场核查在承诺时限内完成，不另外占用时间。',
        'The site visit takes place within the promised time.',
      ),
      faqs: [
        {
          question: w('只卖瓶装水和袋装零食，要办吗？', 'I only sell bottled water and packaged snacks. Do I need it?'),
          answer: w(
            '不用。请办“仅销售预包装食品经营者备案”，当场办结。',
            'No. File as a seller of prepackaged food only; that is done at once.',
          ),
        },
        {
          question: w('从业人员的健康证明什么时候交？', 'When do I hand in health certificates?'),
          answer: w(
            '申请时不用交，上岗前办好，监管人员检查时会看。',
            'Not with the application. Staff who touch food need one before they start work; inspectors will ask for it.',
          ),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('申请人', 'Applicant'), [
          ...applicantFields,
          ...businessFields,
          field('representative', 'personName', w('法定代表人（负责人）', 'Legal representative or person in charge'), {
            help: w('印在许可证上，与营业执照一致。', 'Printed on the permit; as on the business licence.'),
          }),
          field('domicile', 'address', w('住所', 'Registered address'), {
            maxLength: 200,
            help: w('营业执照上的住所，印在许可证上。', 'As on the business licence; printed on the permit.'),
          }),
        ]),
        section('premises', w('经营场所', 'Premises'), [
          field('address', 'address', w('经营场所地址', 'Address of the premises'), { maxLength: 200 }),
          field('area', 'number', w('经营面积', 'Floor area'), {
            min: 1,
            max: 100000,
            decimals: 2,
            unit: w('平方米', 'm²'),
          }),
          field('tenure', 'choice', w('场所来源', 'How you hold the premises'), {
            options: [option('owned', '自有', 'Owned'), option('rented', '租赁', 'Rented')],
          }),
          field('leaseEndsOn', 'date', w('租期到哪一天', 'Lease ends on'), {
            earliest: today,
            showWhen: { field: 'tenure', equals: 'rented' },
          }),
        ]),
        section('business', w('经营内容', 'What you will sell'), [
          field('kind', 'choice', w('主体业态', 'Kind of business'), {
            options: [
              option('retail', '食品销售经营者', 'Food seller'),
              option('catering', '餐饮服务经营者', 'Restaurant or caterer'),
              option('canteen', '集中用餐单位食堂', 'Canteen'),
            ],
          }),
          field('activities', 'choices', w('经营项目', 'Activities'), {
            help: w('可以选几项。', 'Choose all that apply.'),
            options: [
              option('bulk', '散装食品销售', 'Bulk food'),
              option('hot', '热食类食品制售', 'Hot dishes'),
              option('cold', '冷食类食品制售', 'Cold dishes'),
              option('drinks', '自制饮品制售', 'Home-made drinks'),
            ],
          }),
          field(
            'coldRoom',
            'yesNo',
            w('设有冷食专间或者专用操作区吗？', 'Is there a separate room or area for cold dishes?'),
            { showWhen: { field: 'activities', equals: 'cold' } },
          ),
          field('diners', 'number', w('食堂最多同时供多少人用餐', 'Most people served at once'), {
            min: 1,
            max: 20000,
            unit: w('人', 'people'),
            showWhen: { field: 'kind', equals: 'canteen' },
          }),
          field('online', 'yesNo', w('通过网络经营吗？', 'Will you sell online?')),
          field('website', 'text', w('平台或网站名称', 'Platform or website'), {
            maxLength: 100,
            showWhen: { field: 'online', equals: true },
          }),
        ]),
        section('people', w('人员', 'People'), [
          field('safetyOfficer', 'personName', w('食品安全管理人员姓名', 'Food safety officer')),
          field('staff', 'group', w('从业人员', 'Staff'), {
            help: w('接触直接入口食品的每个人填一行。', 'One line for each person who touches ready-to-eat food.'),
            minItems: 1,
            maxItems: 30,
            fields: [
              field('name', 'personName', w('姓名', 'Name')),
              field('job', 'select', w('岗位', 'Job'), {
                options: [
                  option('cook', '厨师', 'Cook'),
                  option('server', '服务员', 'Server'),
                  option('seller', '售货员', 'Sales'),
                  option('other', '其他', 'Other'),
                ],
              }),
              field('healthCertUntil', 'date', w('健康证明有效期至', 'Health certificate valid until'), {
                earliest: today,
                sensitive: true,
                required: false,
              }),
            ],
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      material('licence', w('营业执照', 'Business licence'), w('证明申请人的主体资格', 'Shows who is applying'), {
        source: 'government',
        necessity: 'optional',
        maxFiles: 1,
      }),
      material(
        'layout',
        w('经营场所平面图和流程布局图', 'Floor plan with workflow'),
        w('看生熟、进出是否分开', 'Shows that raw and cooked food are kept apart'),
        {
          sample: w(
            '标明各功能间、设备位置、人流和物流方向；手画也可以，要清楚。',
            'Mark rooms, equipment and the ways of people and goods. A clear hand drawing will do.',
          ),
        },
      ),
      material(
        'rules',
        w('食品安全规章制度目录', 'List of food safety rules'),
        w('证明有保证食品安全的制度', 'Shows that written rules exist'),
        { accepts: ['pdf', 'image', 'word'], maxFiles: 2 },
      ),
      material(
        'lease',
        w('场所租赁合同', 'Lease'),
        w('证明可以使用这个场所', 'Shows that you may use the premises'),
        when({ field: 'tenure', equals: 'rented' }),
      ),
      material(
        'coldRoomPhoto',
        w('冷食专间照片', 'Photographs of the cold room'),
        w('冷食风险高，要看专间', 'Cold dishes carry more risk'),
        { ...when({ field: 'coldRoom', equals: true }), accepts: ['image', 'pdf'] },
      ),
      proxy(),
    ],
    process: {
      stages: [
        stage('review', w('审查', 'Review'), [review('papers', w('材料审查', 'Check the papers'), 2)]),
        stage(
          'site',
          w('现场核查', 'Site visit'),
          [inspection('visit', w('两名工作人员现场核查', 'Site visit by two officers'), 3)],
          cooks,
        ),
        decide(2),
      ],
    },
    terms: terms(workdays(10), 7, { extensionDays: 5 }),
    result: {
      certificate: {
        title: '食品经营许可证',
        numberPrefix: 'JY',
        validityMonths: 60,
        prints: {
          holder: [
            { label: '经营者名称', fields: ['businessName'] },
            { label: '统一社会信用代码', fields: ['creditCode'] },
            { label: '法定代表人（负责人）', fields: ['representative'] },
            { label: '住所', fields: ['domicile'] },
          ],
          place: [{ label: '经营场所', fields: ['address'] }],
          scope: [
            { label: '主体业态', fields: ['kind'] },
            { label: '经营项目', fields: ['activities'] },
          ],
        },
      },
    },
  },
}
