import { type Choices, noChoices } from '../choices'
import type { Shelved } from './schema'

/** What stands on the disk, or should. */
export interface Kept {
  readonly shelf: ReadonlyMap<string, Shelved>
  readonly choices: Choices
}

export const nothingKept: Kept = { shelf: new Map(), choices: noChoices }
