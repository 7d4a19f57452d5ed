/**
 * Facts about a page for machines (schema.org, JSON-LD). It is data, not script: the page's policy has nothing to
 * forbid, and `data-keep` lets the server leave it in. `<` is written so that no text can end the element.
 */
export function StructuredData({ facts }: { facts: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...facts }).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every `<` escaped
  return <script type="application/ld+json" data-keep="" dangerouslySetInnerHTML={{ __html: json }} />
}
