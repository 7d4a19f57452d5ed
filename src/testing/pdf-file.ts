/** A PDF of one empty page; `more` are further objects by number, `filler` lies between, `root` goes into the catalogue. */
export type PdfParts = {
  more?: Record<number, string>
  filler?: string
  root?: string
  trailer?: string
  head?: string
}

/** The two halves of a PDF that is one; bytes may stand between them. */
export function pdfHalves({ more = {}, root = '', trailer = '', head = '' }: PdfParts = {}): {
  head: string
  end: string
} {
  const objects: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${root} >>`],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'],
    ...Object.entries(more).map(([id, text]): [number, string] => [Number(id), text]),
  ]
  const body = objects.map(([id, text]) => `${id} 0 obj\n${text}\nendobj\n`).join('')
  return { head: `${head}%PDF-1.7\n`, end: `\n${body}trailer\n<< /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n` }
}

export function aPdf(parts: PdfParts = {}): Buffer {
  const { head, end } = pdfHalves(parts)
  return Buffer.from(`${head}${parts.filler ?? ''}${end}`, 'latin1')
}
