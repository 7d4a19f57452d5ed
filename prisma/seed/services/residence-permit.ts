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
  today,
  trueStatement,
  w,
  when,
  windowIn,
} from './parts'

export const residencePermit: SeedService = {
  facts: {
    code: 'residence-permit',
    name: '居住证办理',
    nameEn: 'Residence permit',
    departmentCode: '0106',
    itemType: 'CONFIRMATION',
    audience: ['NATURAL_PERSON'],
    subjects: ['residence'],
    lifeEvents: ['settle-here', 'go-to-school'],
    aliases: ['居住证', '暂住证', '外地人居住', '流动人口登记'],
  },
  content: {
    guide: {
      ...windowIn('一楼公安专区 G01 窗口'),
      summary: w(
        '外地户籍、在本市住满半年，在这里上班、有住处或者上学的，办居住证，看病、上学、办照都用得上。',
        'For people registered elsewhere who have lived here for half a year and work, live or study here.',
      ),
      conditions: [
        w('离开常住户口所在地，在本市居住半年以上', 'Half a year here, away from where you are registered'),
        w('有合法稳定就业、合法稳定住所、连续就读三条之一', 'A steady job, a steady home, or continuous schooling'),
      ],
      legalBasis: [{ law: '居住证暂行条例', article: '第九条至第十一条', text: '自受理之日起15日内制作发放居住证。' }],
      fees: [],
      resultName: w('居住证', 'Residence permit'),
      visitCount: 1,
      limitNote: w('每年签注一次。', 'To be endorsed once a year.'),
      faqs: [
        {
          question: w('孩子可以办吗？', 'Can my child have one?'),
          answer: w('可以，由监护人代办，选“连续就读”。', 'Yes; a guardian applies. Choose “continuous schooling”.'),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('申请人', 'Applicant'), [
          ...applicantFields,
          field('registeredAt', 'address', w('户籍地址', 'Where you are registered'), { maxLength: 200 }),
        ]),
        section('living', w('居住情况', 'Where you live'), [
          field('address', 'address', w('现居住地址', 'Where you live now'), { maxLength: 200, prefill: 'address' }),
          field('since', 'date', w('从哪一天住在本市', 'Living here since'), { latest: today }),
          field('ground', 'choice', w('符合哪一条', 'On what ground'), {
            options: [
              option('work', '合法稳定就业', 'A steady job'),
              option('home', '合法稳定住所', 'A steady home'),
              option('study', '连续就读', 'Continuous schooling'),
            ],
          }),
          field('employer', 'text', w('工作单位', 'Employer'), {
            maxLength: 100,
            showWhen: { field: 'ground', equals: 'work' },
          }),
          field('school', 'text', w('就读学校', 'School'), {
            maxLength: 100,
            showWhen: { field: 'ground', equals: 'study' },
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material('photo', w('本人相片', 'Photograph'), w('印在证上', 'Printed on the permit'), {
        accepts: ['image'],
        maxFiles: 1,
        form: 'electronic',
        sample: w('近期免冠、白底、看得清五官。', 'Recent, no hat, white background.'),
      }),
      material(
        'work',
        w('劳动合同或者用人单位证明', 'Contract or statement by the employer'),
        w('证明就业', 'Shows that you work here'),
        when({ field: 'ground', equals: 'work' }),
      ),
      material(
        'home',
        w('租赁合同、房产证或者房主证明', 'Lease, title or note from the owner'),
        w('证明住所', 'Shows that you live here'),
        when({ field: 'ground', equals: 'home' }),
      ),
      material(
        'study',
        w('学生证或者学校证明', 'Student card or note from the school'),
        w('证明就读', 'Shows that you study here'),
        when({ field: 'ground', equals: 'study' }),
      ),
    ],
    process: {
      stages: [
        stage('review', w('核查', 'Check'), [review('papers', w('核对居住信息', 'Check where you live'), 3)]),
        decide(2),
      ],
    },
    terms: terms({ amount: 15, unit: 'calendar_day' }, 7),
    result: {
      certificate: {
        title: '居住证',
        numberPrefix: 'JZ',
        validityMonths: 12,
        prints: {
          holder: [{ label: '姓名', fields: ['applicantName'] }],
          place: [
            { label: '常住户口所在地住址', fields: ['registeredAt'] },
            { label: '居住地住址', fields: ['address'] },
          ],
          scope: null,
        },
      },
    },
  },
}
