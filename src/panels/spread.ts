/**
 * Where labels stand that would lie on each other: each as near to its wanted height as a distance
 * of `gap` allows, in the order of the heights; the whole row is moved up where it would run over
 * `bottom`. All in px from the top.
 */
export function spread(
  wanted: readonly number[],
  { gap, bottom }: { readonly gap: number; readonly bottom: number },
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const places = [...wanted]
  let free = -Infinity
  for (const index of order) {
    places[index] = Math.max(wanted[index] ?? 0, free)
    free = (places[index] ?? 0) + gap
  }
  let limit = bottom
  for (const index of order.reverse()) {
    places[index] = Math.min(places[index] ?? 0, limit)
    limit = (places[index] ?? 0) - gap
  }
  return places
}
