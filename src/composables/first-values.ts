import type { LocationQuery } from 'vue-router'

/** Of a parameter that an address repeats, the first value counts. */
export const firstValues = (query: LocationQuery): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value[0] : value) ?? undefined,
    ]),
  )
