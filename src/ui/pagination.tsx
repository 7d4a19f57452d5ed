type PageLink = { href: string; text: string }

/** Newer and older pages of a keyset-paged list. Nothing when there is only one. */
export function Pagination({ label, newer, older }: { label: string; newer?: PageLink; older?: PageLink }) {
  if (!newer && !older) return null
  return (
    <nav className="pagination" aria-label={label}>
      {newer && (
        <a href={newer.href} rel="prev">
          <span aria-hidden="true">← </span>
          {newer.text}
        </a>
      )}
      {older && (
        <a href={older.href} rel="next" className="pagination-older">
          {older.text}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}
