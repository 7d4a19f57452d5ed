import type { Field, FieldType } from '@/modules/catalogue/domain/service-version'

/** A kind of sensitive personal information (个人信息保护法 28), and how a field that asks for it is known. */
type Rule = { kind: string; key?: RegExp; label?: RegExp; type?: FieldType }

const RULES: readonly Rule[] = [
  { kind: 'finance', type: 'money' },
  { kind: 'finance', key: /income|savings|salary|bank|account|spent|debt|pension/i },
  { kind: 'finance', label: /收入|存款|理财|工资|账号|银行卡|开户|负债|花了多少|住房套数|房产|家里.*情况|有机动车/ },
  { kind: 'social assistance', label: /低保|特困|救助|困难|经济状况/ },
  { kind: 'health', key: /health|hospital|illness|disab|medic|pregnan|expected/i },
  { kind: 'health', label: /健康|医院|患病|病情|残疾|怀孕|预产|孩次|第几个孩子|诊断/ },
  { kind: 'marriage', key: /^married$|marital|divorce/i, label: /登记结婚|婚姻|离婚|丧偶/ },
  { kind: 'religion', key: /relig/i, label: /宗教|信仰/ },
  { kind: 'biometrics', key: /biometr|fingerprint|^face/i, label: /指纹|人脸|虹膜|声纹/ },
  { kind: 'minors', key: /^child(?!ren$)|minor/i, label: /未满十四|未成年|儿童姓名|孩子姓名/ },
  { kind: 'whereabouts', key: /track|itinerary/i, label: /行踪|轨迹/ },
  { kind: 'offences', key: /convict|criminal|offence/i, label: /犯罪|判刑|案情|事情经过|违法/ },
]

/** Fields that fit a rule and are no sensitive personal information, with why. */
export const NOT_SENSITIVE: Record<string, string> = {
  'private-kindergarten funds': 'the capital of a kindergarten, published on its permit: no person’s',
}

/** The kinds of sensitive information a field asks for, by its key, its type and its words. */
export const sensitiveKinds = ({ key, type, label }: Field): string[] => {
  const fits = (rule: Rule) => rule.type === type || rule.key?.test(key) || rule.label?.test(label.zh)
  return [...new Set(RULES.filter(fits).map(({ kind }) => kind))]
}
