/** 企税法 for 企业所得税法: its characters in their order; the fewer pieces and gaps, the better. */
export function shortFormScore(wanted: string, name: string): number {
  const letters = [...wanted]
  if (letters.length < 2 || letters.length > 16 || /[a-z]/.test(wanted)) return 0
  const places = placesOf(letters, [...name])
  if (!places) return 0
  const pieces = places.filter((place, at) => at === 0 || place !== (places[at - 1] ?? 0) + 1).length
  const ends = places.at(-1) === name.length - 1
  const starts = places[0] === 0
  const share = letters.length / name.length
  if (!ends && !starts && share < 0.3) return 0
  return 60 + 14 * share + (ends ? 6 : 0) + (starts ? 4 : 0) - 2 * (pieces - 1)
}

/** Where the letters stand in the name, read from its end so that 法 is its last character. */
function placesOf(letters: readonly string[], name: readonly string[]): number[] | null {
  const places: number[] = []
  let from = name.length - 1
  for (let at = letters.length - 1; at >= 0; at--) {
    while (from >= 0 && name[from] !== letters[at]) from--
    if (from < 0) return null
    places.unshift(from--)
  }
  return places
}
