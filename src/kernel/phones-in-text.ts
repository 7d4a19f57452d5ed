export type PhoneInText = { index: number; number: string; dial: string }

/** Five digits or more in a row, with or without country and area code: 12345, 0513-87512345, +86 13812345678. */
const NUMBER = /(?:\+86[ -]?)?(?:\(?0\d{2,3}\)?[ -]?)?\d{5,11}/g

/** The telephone numbers inside a sentence about whom to call: where each stands, how it is written, what a phone dials. */
export const phonesInText = (text: string): PhoneInText[] =>
  [...text.matchAll(NUMBER)].map(({ 0: number, index }) => ({ index, number, dial: number.replaceAll(/[^+\d]/g, '') }))
