export type Paper = { name: string; mimeType: string; buffer: Buffer }

/** A one-page PDF that programs open, as large as asked for. */
export function pdf(name: string, bytes = 2_000): Paper {
  const padding = Buffer.alloc(Math.max(200, bytes - 600), 0x20)
  // Two papers are two: what has the same bytes lies there once only.
  padding.write(`% ${name}`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
  ]
  const parts = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')]
  const places: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  objects.forEach((object, index) => {
    places.push(length())
    parts.push(Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`))
  })
  places.push(length())
  parts.push(
    Buffer.from(`4 0 obj\n<< /Length ${padding.length} >>\nstream\n`),
    padding,
    Buffer.from('\nendstream\nendobj\n'),
  )
  const start = length()
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  parts.push(
    Buffer.from(
      `xref\n0 5\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return { name, mimeType: 'application/pdf', buffer: Buffer.concat(parts) }
}

const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export const png = (name: string): Paper => ({ name, mimeType: 'image/png', buffer: Buffer.from(ONE_PIXEL, 'base64') })

/** Something that only calls itself a picture. */
export const program = (name: string): Paper => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_000, 1)]),
})
