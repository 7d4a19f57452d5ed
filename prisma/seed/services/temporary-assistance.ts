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
} from './parts'

export const temporaryAssistance: SeedService = {
  facts: {
    code: 'temporary-assistance',
    name: '临时救助',
    nameEn: 'Emergency assistance',
    departmentCode: '0107',
    itemType: 'BENEFIT',
    audience: ['NATURAL_PERSON'],
    subjects: ['assistance'],
    lifeEvents: ['meet-hardship'],
    aliases: ['困难补助', '大病救助', '火灾救助', '救急难', '困难救助'],
  },
  content: {
    guide: {
      ...windowIn('一楼社会救助专区 F01 窗口'),
      summary: w(
        '家里突然遭了火灾、车祸、大病，一时过不下去，可以申请一次性的临时救助。',
        'A one-off payment when fire, accident or illness suddenly leaves your household unable to manage.',
      ),
      conditions: [
        w(
          '因意外事件、突发重大疾病等，基本生活暂时严重困难',
          'An accident or serious illness has put your basic living at risk',
        ),
        w(
          '或者生活必需支出突然增加，低保家庭承受不了',
          'Or necessary spending has suddenly grown beyond what a household on subsistence allowance can bear',
        ),
      ],
      legalBasis: [
        { law: '社会救助暂行办法', article: '第四十七条至第四十九条', text: '情况紧急的，可以按照规定简化审批手续。' },
      ],
      fees: [],
      resultName: w('临时救助金', 'Emergency assistance payment'),
      visitCount: 0,
      faqs: [
        {
          question: w('不是本地户口能申请吗？', 'I am not registered here. May I apply?'),
          answer: w('可以，凭居住证向居住地的镇、街道或者在这里申请。', 'Yes, with a residence permit.'),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('申请人', 'Applicant'), [
          ...applicantFields,
          field('address', 'address', w('现在住在哪里', 'Where you live'), { maxLength: 200, prefill: 'address' }),
          field('town', 'select', w('所属镇、街道', 'Town or sub-district'), {
            options: [
              option('rucheng', '如城街道', 'Rucheng'),
              option('chengbei', '城北街道', 'Chengbei'),
              option('chengnan', '城南街道', 'Chengnan'),
              option('dongchen', '东陈镇', 'Dongchen'),
              option('dingyan', '丁堰镇', 'Dingyan'),
              option('baipu', '白蒲镇', 'Baipu'),
              option('xiayuan', '下原镇', 'Xiayuan'),
              option('jiuhua', '九华镇', 'Jiuhua'),
              option('shizhuang', '石庄镇', 'Shizhuang'),
              option('wuyao', '吴窑镇', 'Wuyao'),
              option('jiangan', '江安镇', 'Jiangan'),
              option('banjing', '搬经镇', 'Banjing'),
              option('motou', '磨头镇', 'Motou'),
              option('changjiang', '长江镇', 'Changjiang'),
            ],
          }),
        ]),
        section('hardship', w('遇到的困难', 'What happened'), [
          field('cause', 'choice', w('原因', 'Cause'), {
            sensitive: true,
            options: [
              option('fire', '火灾', 'Fire'),
              option('accident', '交通事故等意外', 'Accident'),
              option('illness', '突发重大疾病', 'Serious illness'),
              option('other', '其他', 'Other'),
            ],
          }),
          field('hospital', 'text', w('就诊医院', 'Hospital'), {
            sensitive: true,
            maxLength: 100,
            showWhen: { field: 'cause', equals: 'illness' },
          }),
          field('spent', 'money', w('已经花了多少', 'Spent so far'), {
            sensitive: true,
            min: 0,
            max: 10000000,
            unit: w('元', 'yuan'),
          }),
          field('story', 'longText', w('说说情况', 'Tell us'), {
            sensitive: true,
            maxLength: 1000,
            help: w('什么时候发生的，现在缺什么。', 'When it happened and what you need now.'),
          }),
          field(
            'onAllowance',
            'yesNo',
            w('家里正在领低保吗？', 'Does your household receive the subsistence allowance?'),
            { sensitive: true },
          ),
        ]),
        section('household', w('家庭成员', 'Household'), [
          field('members', 'group', w('共同生活的人', 'Who lives with you'), {
            required: false,
            minItems: 0,
            maxItems: 12,
            fields: [
              field('name', 'personName', w('姓名', 'Name')),
              field('relation', 'text', w('与申请人关系', 'Relation'), { maxLength: 20 }),
              field('income', 'money', w('每月收入', 'Monthly income'), {
                sensitive: true,
                min: 0,
                max: 1000000,
                unit: w('元', 'yuan'),
              }),
            ],
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material(
        'proof',
        w('困难情况证明', 'Proof of what happened'),
        w('事故认定、病历或者费用单据', 'Accident report, medical record or bills'),
        { sample: w('拍照上传，看得清日期和金额。', 'A photograph showing date and amount is enough.') },
      ),
      material(
        'consent',
        w('家庭经济状况核对授权书', 'Consent to check the household’s means'),
        w('依法核对收入和财产要本人授权', 'Income and property are checked only with consent'),
        { form: 'original', necessity: 'conditional', requiredWhen: { field: 'onAllowance', equals: false } },
      ),
      material(
        'hospitalBill',
        w('住院费用结算单', 'Hospital bill'),
        w('核算救助金额', 'To work out the amount'),
        when({ field: 'cause', equals: 'illness' }),
      ),
    ],
    process: {
      stages: [
        stage('review', w('调查核实', 'Look into it'), [review('visit', w('入户调查', 'Home visit'), 4)]),
        decide(2),
      ],
    },
    terms: terms(null, 8, { correctionLimitDays: null }),
    result: { certificate: null },
  },
}
