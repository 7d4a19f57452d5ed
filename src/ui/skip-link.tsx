/** First on every page: straight to what it is about. */
export function SkipLink({ text, target = 'main' }: { text: string; target?: string }) {
  return (
    <a className="skip-link" href={`#${target}`}>
      {text}
    </a>
  )
}
