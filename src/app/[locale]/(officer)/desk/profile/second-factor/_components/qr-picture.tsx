import { create } from 'qrcode'

const QUIET = 4
const PIXELS = 232

/** A QR code as a drawing in the page: no image to load, nothing for the policy to allow. Dark on white in every theme. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from({ length: size * size }, (_, i) => i).filter((i) => data[i])
  const path = dark.map((i) => `M${(i % size) + QUIET} ${Math.floor(i / size) + QUIET}h1v1h-1z`).join('')
  const side = size + 2 * QUIET
  return (
    <svg
      role="img"
      aria-label={label}
      width={PIXELS}
      height={PIXELS}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
