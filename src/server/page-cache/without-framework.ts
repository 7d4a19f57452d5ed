const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/gi
const LINK = /<link\b[^>]*>/gi

const isScriptHint = (tag: string): boolean =>
  /\brel="modulepreload"/i.test(tag) || (/\brel="(?:preload|prefetch)"/i.test(tag) && /\bas="script"/i.test(tag))

/**
 * The page without React: framework scripts, their preloads and the flight payload are taken out, our own enhancer
 * (`data-keep`) stays, without the nonce that a cached page cannot have.
 */
export function withoutFramework(html: string): string {
  return html
    .replace(SCRIPT, (tag, attributes: string) =>
      /\bdata-keep\b/.test(attributes) ? tag.replace(/ nonce="[^"]*"/, '') : '',
    )
    .replace(LINK, (tag) => (isScriptHint(tag) ? '' : tag))
}
