/** Signs that old fonts draw where text has letters: what a reader saw, as the character that means it. */
const WINGDINGS: Record<number, string> = {
  40: '☎',
  42: '✉',
  74: '☺',
  76: '☹',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  119: '⬥',
  159: '•',
  161: '○',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}
const WINGDINGS_2: Record<number, string> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  163: '□',
  42: '□',
  48: '☑',
  151: '●',
  152: '●',
}
const SYMBOL: Record<number, string> = {
  65: 'Α',
  66: 'Β',
  68: 'Δ',
  70: 'Φ',
  71: 'Γ',
  76: 'Λ',
  80: 'Π',
  81: 'Θ',
  83: 'Σ',
  87: 'Ω',
  89: 'Ψ',
  97: 'α',
  98: 'β',
  99: 'χ',
  100: 'δ',
  101: 'ε',
  102: 'φ',
  103: 'γ',
  104: 'η',
  108: 'λ',
  109: 'μ',
  110: 'ν',
  112: 'π',
  113: 'θ',
  114: 'ρ',
  115: 'σ',
  116: 'τ',
  119: 'ω',
  120: 'ξ',
  121: 'ψ',
  163: '≤',
  165: '∞',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  197: '⊕',
  206: '∈',
  214: '√',
  215: '⋅',
  229: '∑',
  242: '∫',
}

/** Text in a font of signs as characters that mean the same; a sign that is not known stays as it was typed. */
export function symbolText(text: string, font: string): string {
  const table = /wingdings ?2/i.test(font)
    ? WINGDINGS_2
    : /wingdings/i.test(font)
      ? WINGDINGS
      : /symbol/i.test(font)
        ? SYMBOL
        : {}
  return [...text]
    .map((one) => {
      const code = one.codePointAt(0) ?? 0
      return table[code >= 0xf000 && code <= 0xf0ff ? code & 0xff : code] ?? one
    })
    .join('')
}
