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

export const subsistenceAllowance: SeedService = {
  facts: {
    code: 'subsistence-allowance',
    name: '最低生活保障审核确认',
    nameEn: 'Subsistence allowance',
    departmentCode: '0107',
    itemType: 'BENEFIT',
    audience: ['NATURAL_PERSON'],
    subjects: ['assistance'],
    lifeEvents: ['meet-hardship'],
    aliases: ['低保', '办低保', '最低生活保障', '困难家庭'],
  },
  content: {
    guide: {
      ...windowIn('一楼社会救助专区 F02 窗口'),
      summary: w(
        '一家人平均收入低于本市低保标准、财产符合规定的，可以按月领低保金。',
        'A monthly payment when your household’s income per head is below the city’s standard.',
      ),
      conditions: [
        w('共同生活的家庭成员人均收入低于本市最低生活保障标准', 'Income per head is below the city’s standard'),
        w('家庭财产符合规定', 'Property is within the rules'),
      ],
      legalBasis: [
        { law: '社会救助暂行办法', article: '第九条至第十三条' },
        { law: '最低生活保障审核确认办法', article: '全文（民发〔2021〕57号）' },
      ],
      fees: [],
      resultName: w('按月发放最低生活保障金', 'Monthly subsistence allowance'),
      visitCount: 0,
      limitNote: w(
        '公示时间算在内；情况复杂的依法可以延长。',
        'Includes the time of public notice; complicated cases may take longer by law.',
      ),
      faqs: [
        {
          question: w('有一部旧车会不会不给？', 'Does an old car rule me out?'),
          answer: w(
            '看用途和价值，残疾人代步车不影响。如实填写就好。',
            'It depends on use and value; a mobility vehicle does not count. State it truthfully.',
          ),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('申请人', 'Applicant'), [
          ...applicantFields,
          field('address', 'address', w('家庭住址', 'Home address'), { maxLength: 200, prefill: 'address' }),
        ]),
        section('household', w('家庭', 'Household'), [
          field('members', 'group', w('共同生活的家庭成员', 'Members of the household'), {
            minItems: 1,
            maxItems: 15,
            help: w('把自己也写上。', 'Include yourself.'),
            fields: [
              field('name', 'personName', w('姓名', 'Name')),
              field('idNumber', 'identityNumber', w('身份证号码', 'Identity number')),
              field('relation', 'text', w('与申请人关系', 'Relation'), { maxLength: 20 }),
              field('income', 'money', w('每月收入', 'Monthly income'), {
                sensitive: true,
                min: 0,
                max: 100000,
                unit: w('元', 'yuan'),
              }),
            ],
          }),
          field('situation', 'choices', w('家里有这些情况吗', 'Does any of this apply?'), {
            sensitive: true,
            required: false,
            options: [
              option('disabled', '有重度残疾人', 'A severely disabled member'),
              option('ill', '有重病患者', 'A seriously ill member'),
              option('student', '有在读学生', 'A student'),
              option('elderly', '有八十岁以上老人', 'Somebody over eighty'),
            ],
          }),
        ]),
        section('property', w('财产', 'Property'), [
          field('homes', 'number', w('住房套数', 'Homes owned'), {
            sensitive: true,
            min: 0,
            max: 20,
            unit: w('套', ''),
          }),
          field('hasVehicle', 'yesNo', w('有机动车吗？', 'Do you own a vehicle?'), { sensitive: true }),
          field('vehicle', 'text', w('车型和用途', 'Which and what for'), {
            sensitive: true,
            maxLength: 100,
            showWhen: { field: 'hasVehicle', equals: true },
          }),
          field('savings', 'money', w('存款和理财合计', 'Savings in all'), {
            sensitive: true,
            min: 0,
            max: 10000000,
            unit: w('元', 'yuan'),
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material(
        'register',
        w('户口簿', 'Household register'),
        w('核对家庭成员', 'To check who belongs to the household'),
        { source: 'government', necessity: 'optional' },
      ),
      material(
        'consent',
        w('家庭经济状况核对授权书', 'Consent to check the household’s means'),
        w('成年家庭成员都要签名', 'Signed by every adult'),
        { form: 'original' },
      ),
      material(
        'disability',
        w('残疾人证或者诊断证明', 'Disability certificate or diagnosis'),
        w('计算收入时可以扣减', 'Counts in your favour'),
        when({ field: 'situation', in: ['disabled', 'ill'] }),
      ),
    ],
    process: {
      stages: [
        stage('review', w('调查和公示', 'Investigation and public notice'), [
          review('visit', w('入户调查', 'Home visit'), 8),
          review('means', w('经济状况核对', 'Check of means'), 8),
        ]),
        decide(5),
      ],
    },
    terms: terms(workdays(30), 20, { extensionDays: 15, correctionLimitDays: null }),
    result: { certificate: null },
  },
}
