const MOST = 5_000
/** Longer texts are prose, and hardly ever the same. */
const LONGEST = 80

/** `work`, which depends on the text alone, done once for each of the texts that forms have in common. */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    if (text.length > LONGEST) return work(text)
    const found = known.get(text)
    if (found !== undefined) return found
    // A part of a file's text would keep all of it in memory.
    const own = text.split('').join('')
    const value = work(own)
    if (known.size >= MOST) known.clear()
    known.set(own, value)
    return value
  }
}
