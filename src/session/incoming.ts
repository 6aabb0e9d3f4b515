import type { Dataset } from '@/domain/source'

/** A file on its way in. */
export interface Incoming {
  readonly name: string
  readonly title: string
  readonly bytes: Uint8Array
  /** True for bytes that come packed from where they were kept. */
  readonly isGzip?: boolean
  readonly dataset: Dataset
  readonly origin: 'shipped' | 'own'
  /** The hash that a manifest states; `null`: none. */
  readonly listedSha256: string | null
  readonly isEnabled?: boolean
  /** In ms since 1970. */
  readonly addedAt?: number
}

/** As it was given: of what the reader has chosen nothing has been read yet. */
export interface Given extends Omit<Incoming, 'bytes'> {
  readonly bytes: Uint8Array | Blob
}
