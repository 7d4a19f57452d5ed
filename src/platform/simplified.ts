import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 'tw', to: 'cn' })

/** Traditional characters as the mainland writes them; simplified text stays as it is. */
export const simplified = (text: string): string => convert(text)
