/** Prints the page; appears where a script can. */
export function PrintButton({ text }: { text: string }) {
  return (
    <button type="button" className="button needs-script" data-kind="secondary" data-print="">
      {text}
    </button>
  )
}
