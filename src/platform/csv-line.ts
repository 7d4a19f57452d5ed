/** What a spreadsheet would calculate instead of show. */
const FORMULA = /^[=+\-@\t\r]/

/** One line of a CSV file (RFC 4180): every value quoted, and none that a spreadsheet takes for a formula. */
export const csvLine = (values: readonly string[]): string =>
  `${values.map((value) => `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`).join(',')}\r\n`
