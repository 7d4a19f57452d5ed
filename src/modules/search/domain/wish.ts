/** 我想开一家小饭店: wish, verb, measure word, size. What people put before the thing, cut before words are made of it. */
const WISH =
  /^(?:我想要|我要|我想|想要|想去|我家|我们|本人|麻烦|请问|需要|准备|打算|去哪里?|在哪里?|哪里|怎么|怎样|如何|能不能|可以|想|要|去|在| )+/
const VERB = /^(?:申请|申领|办理|领取|补办|换领|注销|开办|开设|办|领|换|补|搞|弄|拿|开)/
const MEASURE = /^(?:[一二两几][个家张份间名本项处种]|一下|[个家张份间])?[小新大]?/
const TAIL = /(?:的|办理|申请)?(?:流程|手续|条件|材料|费用|事情?)$|(?:去哪|在哪|哪里)?(?:办理?|申请|弄)?$/

/**
 * A query as it may be meant, the very words first: 想开个小饭店 also as 开饭店 and as 饭店. A form is only another
 * way to read it, never the only one: 要素市场 begins with no wish.
 */
export function formsOf(core: string): string[] {
  const wanted = without(core, WISH)
  const verb = VERB.exec(wanted)?.[0] ?? ''
  const rest = wanted.slice(verb.length)
  const thing = without(rest, MEASURE)
  const forms = [core, wanted, verb + thing, thing].map((form) => form.trim())
  const ended = forms.map((form) => without(form, TAIL))
  return [...new Set([...forms, ...ended])].filter((form, at) => at === 0 || [...form].length > 1)
}

/** Cut off, unless less than two characters would be left. */
function without(text: string, part: RegExp): string {
  const rest = text.replace(part, '').trim()
  return [...rest].length > 1 ? rest : text
}
