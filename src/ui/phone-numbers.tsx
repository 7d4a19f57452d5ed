import { phonesInText } from '@/kernel/phones-in-text'

/** A text with telephone numbers in it, each of which a phone dials when it is touched. */
export function PhoneNumbers({ text }: { text: string }) {
  const parts = []
  let from = 0
  for (const { index, number, dial } of phonesInText(text)) {
    parts.push(
      text.slice(from, index),
      <a key={index} href={`tel:${dial}`}>
        {number}
      </a>,
    )
    from = index + number.length
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}
