import { qrSvg } from '@/platform/pdf/qr-svg'
import { renderPdf } from '@/platform/pdf/render-pdf'
import { keepBytes } from '@/platform/storage/content-store'
import type { Letter } from '../domain/letter'

const TEMPLATES: Record<Letter['layout'], string> = {
  receipt: '/src/modules/certificates/letters/receipt.typ',
  notice: '/src/modules/certificates/letters/notice.typ',
  certificate: '/src/modules/certificates/letters/certificate.typ',
}

/** The letter on paper. */
export async function printLetter(letter: Letter): Promise<Buffer> {
  const verify = { ...letter.verify, qr: await qrSvg(letter.verify.url) }
  return renderPdf(TEMPLATES[letter.layout], { ...letter, verify })
}

/** Prints a letter and keeps the bytes under their own SHA-256. */
export async function printAndKeep(letter: Letter): Promise<{ bytes: Buffer; storageKey: string; pdfSha256: string }> {
  const bytes = await printLetter(letter)
  const { key, sha256 } = await keepBytes('documents', bytes)
  return { bytes, storageKey: key, pdfSha256: sha256 }
}
