import { pinyin } from 'pinyin-pro'

/** The sounds of a text without tones, one for each character; Latin letters stay as they are. */
export const soundsOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map((sound) =>
    sound.toLowerCase().replaceAll(/[^a-z]/g, ''),
  )
