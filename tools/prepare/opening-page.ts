import { completionByYear } from '../../src/panels/completion-by-year'
import { rankedCompletion } from '../../src/panels/ranked-completion'
import { dataHash, type Manifest } from '../../src/session/manifest'
import type { OpeningPage } from '../../src/session/opening-page'
import { pictureName, type Prepared, shippedAnswers } from '../../src/session/prepared'
import { writtenPage } from '../../src/start/written-page'

/** In px, on screens of 1366 px, with a scroll bar and without, and of 1440 px and more. */
const usualWidths: Readonly<Record<string, readonly number[]>> = {
  [rankedCompletion.id]: [680, 720, 760],
  [completionByYear.id]: [480, 520],
}

interface Drawn {
  /** SVG text by file name. */
  readonly pictures: ReadonlyMap<string, string>
  readonly themes: readonly string[]
}

/** With the prepared answers; one page for each theme, by its name. */
export async function openingPages(
  prepared: Prepared,
  manifest: Manifest,
  { pictures, themes }: Drawn,
): Promise<ReadonlyMap<string, OpeningPage>> {
  const { defaultYear, sources } = manifest
  const page = {
    ...(await writtenPage({ ...shippedAnswers(prepared), defaultYear })),
    build: prepared.build,
    manifest: { defaultYear, sources },
    mark: dataHash(manifest)?.slice(0, 12) ?? '',
    pictures: prepared.pictures,
  }
  return new Map(themes.map((theme) => [theme, { ...page, embedded: embedded(theme, pictures) }]))
}

function embedded(theme: string, pictures: ReadonlyMap<string, string>) {
  const names = Object.entries(usualWidths).flatMap(([panel, widths]) =>
    widths.map((width) => pictureName(panel, theme, width)),
  )
  return Object.fromEntries([...pictures].filter(([name]) => names.includes(name)))
}
