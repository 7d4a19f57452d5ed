import { soundsOf } from '@/platform/pinyin'

const HAN = /\p{Script=Han}/u

/** How names sound: whole, and their first letters; one line each. A long title is known by its beginning. */
export function soundLines(names: readonly string[]): string[] {
  const lines = names.flatMap((name) => {
    const sounds = soundsOf(name.slice(0, LONGEST))
    const whole = sounds.join('')
    return HAN.test(name) ? [whole, sounds.map((sound) => sound[0] ?? '').join('')] : [whole]
  })
  return [...new Set(lines)].filter((line) => line.length > 1)
}

/** How something sounds that was typed. */
export const soundOf = (text: string): string => soundsOf(text).join('')

const LONGEST = 60
