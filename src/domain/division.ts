import type { Area } from './area'

/** What a department says of its division. */
export interface Located {
  /** GB/T 2260, six digits as text; `null` when not stated. */
  readonly divisionCode: string | null
  /** 行政区划名称 as written: `示例区`, or from the province down, `示例省/示例市/示例区`. */
  readonly divisionName: string | null
}

/** Digits of province, city and district. */
const divisionLevels = [2, 4, 6] as const

/**
 * Names by the digits that they stand for. A name with its parts from the province down also names
 * the levels above; a city's own code (`440100`) names the city. The first of two names stays.
 */
export function divisionNames(departments: Iterable<Located>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const say = (digits: string, name: string | undefined) => {
    if (name && !names.has(digits)) names.set(digits, name)
  }
  for (const { divisionCode, divisionName } of departments) {
    if (divisionCode === null || divisionName === null) continue
    const parts = divisionName.split(/[/／>·\s]+/u).filter(Boolean)
    const own = levelOf(divisionCode)
    const levels = divisionLevels.filter((level) => level <= own)
    levels.reverse().forEach((level, up) => say(divisionCode.slice(0, level), parts.at(-1 - up)))
    if (own < 6) say(divisionCode, `${parts.at(-1) ?? ''}本级`)
  }
  return names
}

/** Digits that mean something: `440000` a province, `440100` a city, `440106` a district. */
function levelOf(code: string): (typeof divisionLevels)[number] {
  if (code.endsWith('0000')) return 2
  return code.endsWith('00') ? 4 : 6
}

/** `示例区（999901）`; the code alone where no name is known. */
export function divisionWords(digits: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(digits)
  return name === undefined ? `区划 ${digits}` : `${name}（${digits}）`
}

/** What a select offers: all, the way down to what is chosen, and what lies within it. */
export function divisionChoices(
  departments: Iterable<Located>,
  chosen: string | null,
): readonly string[] {
  const codes = [...new Set([...departments].flatMap(({ divisionCode }) => divisionCode ?? []))]
  const within = codes.filter((code) => code.startsWith(chosen ?? ''))
  const above = chosen === null ? [] : divisionLevels.filter((level) => level <= chosen.length)
  const deeper = divisionLevels.filter((level) => level > (chosen?.length ?? 0))
  const next = deeper.find((level) => prefixes(within, level).length > 1)
  return [
    ...above.map((level) => (chosen ?? '').slice(0, level)).filter((one) => parts(codes, one)),
    ...(next === undefined ? [] : prefixes(within, next)),
  ]
}

const prefixes = (codes: readonly string[], level: number): string[] =>
  [...new Set(codes.map((code) => code.slice(0, level)))].sort()

/** True for a division that is not all there is. */
const parts = (codes: readonly string[], digits: string): boolean =>
  codes.some((code) => !code.startsWith(digits))

interface Placed extends Located {
  readonly departmentId: string
  readonly name: string
}

/** `示例区（999901） · 党群`, what a page is narrowed to; `null`: nothing is left out. */
export function areaInWords(
  { division, category, parent }: Omit<Area, 'by'>,
  departments: readonly Placed[],
): string | null {
  const above = departments.find(({ departmentId }) => departmentId === parent)
  const words = [
    division === null ? null : divisionWords(division, divisionNames(departments)),
    category === null ? null : `类别“${category}”`,
    parent === null ? null : `${above?.name ?? parent}及其下属单位`,
  ].filter((part) => part !== null)
  return words.length === 0 ? null : words.join(' · ')
}
