/** Smallest of any number of values, which a spread into `Math.min` is not; `Infinity` of none. */
export const least = (values: readonly number[]): number =>
  values.reduce((found, value) => Math.min(found, value), Infinity)

/** Largest of any number of values; `-Infinity` of none. */
export const greatest = (values: readonly number[]): number =>
  values.reduce((found, value) => Math.max(found, value), -Infinity)
