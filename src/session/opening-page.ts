import type { Manifest } from './manifest'

/** 总览 as it opens, written down; its pictures stand beside the markup, because their width is the reader's. */
export interface WrittenPage {
  /** What an address may say behind its `#` to mean this view. */
  readonly addresses: readonly string[]
  readonly html: string
  readonly pictures: readonly {
    readonly panel: string
    /** In px, ascending. */
    readonly widths: readonly number[]
    readonly themes: readonly string[]
  }[]
  /** In px: a picture is shown where one wider by this would not fit. */
  readonly step: number
  /** SVG text by `pictureName`: shown without being fetched. */
  readonly embedded: Readonly<Record<string, string>>
}

/** Shown by `src/start/opening.js` until the program takes its place. */
export interface OpeningPage extends WrittenPage {
  /** Version of the site's code that wrote it. */
  readonly build: string
  /** What ships with the site, as it was listed then. */
  readonly manifest: Pick<Manifest, 'defaultYear' | 'sources'>
  /** End of the prepared pictures' addresses; `null`: all pictures are embedded. */
  readonly mark: string | null
}
