const MOST = 5_000
/** Longer texts are prose: hardly ever the same in two forms, but asked about again and again in one. */
const LONGEST = 80
const MOST_PROSE = 50
/** What is longer still is worked on each time, so that it is not kept. */
const LONGEST_PROSE = 10_000

/** `work`, which depends on the text alone, done once for each of the texts that forms have in common. */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  const prose = new Map<string, Value>()
  return (text) => {
    if (text.length > LONGEST_PROSE) return work(text)
    const isProse = text.length > LONGEST
    const store = isProse ? prose : known
    const found = store.get(text)
    if (found !== undefined) return found
    const own = apart(text)
    const value = work(own)
    if (store.size >= (isProse ? MOST_PROSE : MOST)) store.clear()
    store.set(own, value)
    return value
  }
}

/** The same characters by themselves: a part of a file's text would keep all of it in memory. */
const apart = (text: string): string => ` ${text}`.slice(1)
