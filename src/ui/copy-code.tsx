type CopyCodeProps = { value: string; label: string; copyText: string; copiedText: string }

/** A number to write down or copy; the button appears where the enhancer can copy. */
export function CopyCode({ value, label, copyText, copiedText }: CopyCodeProps) {
  return (
    <span className="copy-code">
      <span className="sr-only">{label} </span>
      <code>{value}</code>
      <button
        type="button"
        className="button needs-script"
        data-kind="quiet"
        data-copy={value}
        data-copied={copiedText}
      >
        {copyText}
      </button>
    </span>
  )
}
