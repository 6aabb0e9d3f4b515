const MAX_LENGTH = 31

/** Names that every spreadsheet accepts: no `\ / ? * [ ] :`, at most 31 characters, none twice. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const base = allowed(name)
    let candidate = base
    for (let copy = 2; taken.has(candidate.toLowerCase()); copy++)
      candidate = withSuffix(base, `（${copy}）`)
    taken.add(candidate.toLowerCase())
    return candidate
  })
}

/** Cut so that the whole suffix stays. */
export const withSuffix = (name: string, suffix: string): string =>
  cut(name, MAX_LENGTH - suffix.length) + suffix

function allowed(name: string): string {
  const plain = cut(name.replace(/[\p{Cc}\p{Cs}\\/?*[\]:]/gu, ' ').trim(), MAX_LENGTH)
    .replace(/^'+|'+$/gu, '')
    .trim()
  // Excel keeps this name for itself.
  return plain === '' || plain.toLowerCase() === 'history' ? '表' : plain
}

/** Never half of a character of two units. */
const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/u, '')
