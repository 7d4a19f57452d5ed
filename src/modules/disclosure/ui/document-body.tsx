/** The text of a document. It was cleaned by the allow-list when it was stored and again when it was read. */
export function DocumentBody({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by platform/clean-html, twice
  return <div className="prose document-text" lang="zh-CN" dangerouslySetInnerHTML={{ __html: html }} />
}
