import { readdirSync, readFileSync } from 'node:fs'
import { filesUnder } from './files-under.mjs'
import { inRoot } from './places.mjs'

const LOCALES = ['zh-CN', 'en']
const CODE = ['src', 'prisma/seed']

const flat = (value, prefix = '') =>
  Object.entries(value).flatMap(([key, below]) =>
    typeof below === 'string' ? [[`${prefix}${key}`, below]] : flat(below, `${prefix}${key}.`),
  )

/** All keys of a language as `area.key`, with their words. */
function wordsIn(locale) {
  const areas = readdirSync(inRoot('messages', locale)).filter((file) => file.endsWith('.json'))
  return new Map(
    areas.flatMap((file) =>
      flat(JSON.parse(readFileSync(inRoot('messages', locale, file), 'utf8')), `${file.replace(/\.json$/, '')}.`),
    ),
  )
}

/** The names of the values that a sentence takes: `{count, plural, …}` and `{name}` → count, name. Tags count, too. */
function parametersOf(words) {
  const names = [...words.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(([, value, tag]) => value ?? `<${tag}>`)
  return [...new Set(names)].sort().join(' ')
}

function differences(chinese, english) {
  const faults = []
  for (const [key, words] of chinese) {
    if (!english.has(key)) faults.push(`${key}: no English words`)
    else if (parametersOf(words) !== parametersOf(english.get(key)))
      faults.push(
        `${key}: takes {${parametersOf(words)}} in Chinese and {${parametersOf(english.get(key))}} in English`,
      )
  }
  for (const key of english.keys()) if (!chinese.has(key)) faults.push(`${key}: no Chinese words`)
  for (const [key, words] of [...chinese, ...english]) if (words.trim() === '') faults.push(`${key}: empty`)
  return faults
}

const TRANSLATOR =
  /(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?(?:use|get)Translations\(\s*(?:['"]([^'"]+)['"]|\{[^}]*namespace:\s*['"]([^'"]+)['"][^}]*\})/g
const TEXT = /'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"/g
const TEMPLATE = /`((?:\\.|[^`\\])*)`/g

/** Keys a file asks for by name, and which no area it speaks of has. */
function missingIn(file, source, words) {
  const areasOf = new Map()
  for (const [, name, plain, named] of source.matchAll(TRANSLATOR))
    areasOf.set(name, [...(areasOf.get(name) ?? []), plain ?? named])
  const faults = []
  for (const [name, areas] of areasOf) {
    const calls = new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw))?\\(\\s*['"]([\\w.-]+)['"]`, 'g')
    for (const [, key] of source.matchAll(calls)) {
      const known = areas.some((area) => hasOrHolds(words, `${area}.${key}`))
      if (!known) faults.push(`${file}: asks for ${areas.join(' or ')}.${key}, which has no words`)
    }
  }
  return faults
}

const hasOrHolds = (words, key) => words.has(key) || [...words.keys()].some((other) => other.startsWith(`${key}.`))

/** Refusal codes in the code, each of which some area must put into words. */
function unspokenRefusals(sources, words) {
  const spoken = new Set([...words.keys()].map((key) => /\.refusals\.([\w-]+)$/.exec(key)?.[1]).filter(Boolean))
  const codes = new Set(
    sources.flatMap(([, source]) => [...source.matchAll(/\brefuse\(\s*'([a-z-]+\.[a-z-]+)'/g)].map(([, code]) => code)),
  )
  return [...codes]
    .filter((code) => !spoken.has(code.replaceAll('.', '-')))
    .map((code) => `refusal ${code} has no words`)
}

/**
 * Keys that nothing can ask for. A key counts as asked for when it, or its end after a dot, stands in the code as a
 * text, when a template (`status.${status}`) can make it, or when a text of the code is its refusal code.
 */
function unused(sources, words) {
  const texts = new Set()
  const makers = []
  for (const [, source] of sources) {
    for (const [, a, b] of source.matchAll(TEXT)) texts.add(a ?? b)
    for (const [, template] of source.matchAll(TEMPLATE)) {
      if (!template.includes('${')) texts.add(template)
      else if (/^[\w.${}()[\]?:'" -]+$/.test(template)) makers.push(template)
    }
  }
  const patterns = makers.map(patternOf).filter(Boolean)
  const codes = new Set([...texts].map((text) => text.replaceAll('.', '-')))
  return [...words.keys()]
    .filter((key) => !isAskedFor(key, texts, patterns, codes))
    .map((key) => `${key}: nobody asks for it`)
}

/** `status.${x}.title` → /^status\.[\w.-]+\.title$/; a template without any fixed part tells nothing. */
function patternOf(template) {
  const fixed = template.split(/\$\{[^}]*\}/)
  if (!fixed.some((part) => /\w{2}/.test(part))) return undefined
  return new RegExp(`^${fixed.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\w.-]+')}$`)
}

/** `identity.number-${fault}` makes the key identity-number-…: in keys of refusals the dot is a dash. */
const refusalMakers = (patterns) => patterns.map((pattern) => new RegExp(pattern.source.replace('\\.', '-')))

function isAskedFor(key, texts, patterns, codes) {
  const refusal = /\.refusals\.([\w-]+)$/.exec(key)?.[1]
  if (refusal) return codes.has(refusal) || refusalMakers(patterns).some((pattern) => pattern.test(refusal))
  const steps = key.split('.')
  for (let i = 0; i < steps.length; i++) {
    const end = steps.slice(i).join('.')
    // The last word alone counts, too: data names it (a code, a role), and the page looks it up.
    if (texts.has(end) || (i > 0 && patterns.some((pattern) => pattern.test(end)))) return true
  }
  return false
}

/** Both languages complete and equal in shape; every key asked for exists; none is left over. */
export function messageFaults() {
  const [chinese, english] = LOCALES.map(wordsIn)
  const sources = CODE.flatMap((folder) => filesUnder(folder, /\.tsx?$/))
    .filter((file) => !/\/generated\/|\.test\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(inRoot(file), 'utf8')])
  return {
    faults: [
      ...differences(chinese, english),
      ...sources.flatMap(([file, source]) => missingIn(file, source, chinese)),
      ...unspokenRefusals(sources, chinese),
      ...unused(sources, chinese),
    ],
  }
}
