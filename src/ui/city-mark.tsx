/** The city's mark: its character inside a resist-dyed ring. Decoration; the name stands beside it. */
export function CityMark({ seal }: { seal: string }) {
  return (
    <span className="city-mark" aria-hidden="true">
      {seal}
    </span>
  )
}
