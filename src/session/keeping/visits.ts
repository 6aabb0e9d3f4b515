import type { Beforehand } from '../prepared'
import type { Disk } from './disk'
import { keyOfKept, type MadeFrom, readVisit, recall } from './visit'

/** `null` unless everything that the last visit was made from is still the same. */
export async function lastVisit(disk: Disk, from: Promise<MadeFrom>): Promise<Beforehand | null> {
  const seen = await disk.look().catch(() => null)
  if (!seen || seen.found.shelf.size + seen.found.choices.size === 0) return null
  const [visit, known] = await Promise.all([readVisit(seen.database).catch(() => null), from])
  if (visit === null || visit.key !== keyOfKept(known, seen.found)) return null
  try {
    return recall(visit, window.shownPictures)
  } catch {
    // Damaged: the engine answers.
    return null
  }
}

export async function dropVisit(disk: Disk): Promise<void> {
  const database = await disk.open()
  await database?.clear('visit')
}
