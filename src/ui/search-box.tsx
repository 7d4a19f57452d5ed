type SearchBoxProps = {
  /** Where the words go, as GET; or the action that takes them, where words name people and stand in no address. */
  action: string | ((form: FormData) => Promise<void>)
  /** Sent along. */
  hidden?: Record<string, string>
  label: string
  buttonText: string
  name?: string
  id?: string
  defaultValue?: string
  placeholder?: string
  hint?: string
  /** big: opens a page, label above. compact: in a header, label for screen readers only. */
  size?: 'big' | 'compact'
  /** Offered by the enhancer while typing, from this address (`?q=`); `{n}` in the words is their number. */
  suggest?: { url: string; countText: string }
}

export function SearchBox(props: SearchBoxProps) {
  const { action, label, buttonText, name = 'q', size = 'compact', hint, placeholder, defaultValue, suggest } = props
  const hidden = Object.entries(props.hidden ?? {})
  const id = props.id ?? `search-${size}`
  return (
    <search className="search-box" data-size={size}>
      <form
        action={action}
        method={typeof action === 'string' ? 'get' : undefined}
        data-suggest={suggest?.url}
        data-suggest-count={suggest?.countText}
      >
        {hidden.map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <label htmlFor={id} className={size === 'compact' ? 'sr-only' : undefined}>
          {label}
        </label>
        <div className="search-box-row">
          <input
            id={id}
            name={name}
            type="search"
            className="input"
            defaultValue={defaultValue}
            placeholder={placeholder}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={120}
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <button type="submit" className="button" data-kind="primary">
            {buttonText}
          </button>
        </div>
        {hint && (
          <p className="search-box-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </form>
    </search>
  )
}
