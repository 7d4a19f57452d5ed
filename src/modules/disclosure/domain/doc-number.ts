/** 〔2026〕, [2026], (2026), （2026）, 【2026】, ﹝2026﹞ and 2026 alone all name the same year. */
const BRACKETS = /[〔〕[\]()（）【】〈〉《》﹝﹞{}「」]/g

/** A 发文字号 without brackets, blanks and widths: two spellings of one number have one key. */
export const docNoKey = (docNo: string): string =>
  docNo.normalize('NFKC').replace(BRACKETS, '').replace(/\s+/g, '').toLowerCase()

/** As it is printed: 皋政规〔2026〕3号, whatever brackets were typed (公文条例 9(5)). */
export const printedDocNo = (docNo: string): string =>
  docNo
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, '')
    .replace(/[[(【﹝〔]\s*(\d{4})\s*[\])】﹞〕]/, '〔$1〕')
