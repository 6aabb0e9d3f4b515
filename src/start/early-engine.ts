import { type Database, openDatabase } from '@/engine/database'

/**
 * Started by whoever loads this first: `opening.js` behind the first picture, beside the program,
 * or the program itself.
 */
let started: Promise<Database> | null = openDatabase()
// Whoever takes it hears of a failure.
started.catch(() => undefined)

/** The database that was started, once; after that, another. */
export function takeDatabase(): Promise<Database> {
  const taken = started ?? openDatabase()
  started = null
  return taken
}
