/** A stretch of the reader's text, in UTF-16 units. */
export interface Place {
  readonly from: number
  readonly to: number
}

/**
 * `refused`: what is asked for is no query of the data; `failed`: the engine did not accept it;
 * `cancelled`: stopped; `crashed`: the engine is gone and has to be opened again.
 */
type Kind = 'refused' | 'failed' | 'cancelled' | 'crashed'

interface Details {
  readonly kind: Kind
  /** The engine's own words; `null` where it was not asked. */
  readonly original: string | null
  /** Where in the text the fault lies; `null`: not known. */
  readonly place: Place | null
}

/** A reader's SQL gave no answer. `message` is one Chinese sentence or two: why, and what to do. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  constructor(
    message: string,
    readonly details: Details,
  ) {
    super(message)
  }
}

export const refused = (message: string, place: Place | null): ReadError =>
  new ReadError(message, { kind: 'refused', original: null, place })
