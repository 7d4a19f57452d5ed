import QRCode from 'qrcode'

/** A QR code as an SVG drawing, quiet zone included. Level M survives a stamp or a fold over 15 % of it. */
export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 4,
    color: { dark: '#000', light: '#fff' },
  })
}
