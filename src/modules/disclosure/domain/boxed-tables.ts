const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/**
 * The cleaned text of a document with each outermost table in a box of its own, which scrolls by itself where the page is
 * narrower, by keyboard too, and says which table it is. What was cleaned writes its tags in one way: `<table`, `</table>`.
 */
export function boxedTables(html: string, labelOf: (number: number) => string): string {
  let [number, depth] = [0, 0]
  return html.replaceAll(/<table\b|<\/table>/g, (tag) => {
    if (tag === '</table>') {
      depth -= 1
      return depth === 0 ? `${tag}</div>` : tag
    }
    depth += 1
    if (depth > 1) return tag
    number += 1
    return `<div class="table-box" role="region" tabindex="0" aria-label="${attribute(labelOf(number))}">${tag}`
  })
}
