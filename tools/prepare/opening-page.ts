import { createSSRApp, shallowRef } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import App from '../../src/App.vue'
import { openingScope } from '../../src/domain/opening-scope'
import { formatScope } from '../../src/domain/scope'
import { completionByYear } from '../../src/panels/completion-by-year'
import { rankedCompletion } from '../../src/panels/ranked-completion'
import { openRouter } from '../../src/router'
import { dataHash, type Manifest } from '../../src/session/manifest'
import { pictureName, type Prepared, shippedAnswers } from '../../src/session/prepared'
import type { Session } from '../../src/session/session'
import { initialState, type SessionState } from '../../src/session/state'

/** In px, on screens of 1366 px, with a scroll bar and without, and of 1440 px and more. */
const usualWidths: Readonly<Record<string, readonly number[]>> = {
  [rankedCompletion.id]: [680, 720, 760],
  [completionByYear.id]: [480, 520],
}

/** The page as it opens, shown by `src/start/opening.js` until the program takes its place. */
export interface OpeningPage extends Pick<Prepared, 'build' | 'pictures'> {
  /** What the figures were made from, as the manifest lists it. */
  readonly manifest: Pick<Manifest, 'defaultYear' | 'sources'>
  /** Ends of the prepared pictures' addresses. */
  readonly mark: string
  /** What an address may say behind its `#` to mean this view. */
  readonly addresses: readonly string[]
  /** SVG text by file name, in one theme: shown without a way back to the server. */
  readonly embedded: Readonly<Record<string, string>>
  readonly html: string
}

interface Drawn {
  /** SVG text by file name. */
  readonly pictures: ReadonlyMap<string, string>
  readonly themes: readonly string[]
}

/**
 * The site's own components, with the prepared answers; one page for each theme, by its name. The
 * pictures stand beside the markup, because their width is the reader's.
 */
export async function openingPages(
  prepared: Prepared,
  manifest: Manifest,
  { pictures, themes }: Drawn,
): Promise<ReadonlyMap<string, OpeningPage>> {
  const { defaultYear, sources } = manifest
  const { report } = prepared
  const state: SessionState = {
    ...initialState,
    phase: 'prepared',
    report: { ...initialState.report, ...report },
    defaultYear,
  }
  const scope = openingScope({ ...report, wantedYear: defaultYear })
  const whole = `/overview?${new URLSearchParams(formatScope(scope))}`
  const router = openRouter(createMemoryHistory('#'))
  await router.push(whole)
  const view = { session: preparedSession(prepared), state: shallowRef(state) }
  const html = await renderToString(createSSRApp(App, { view }).use(router))
  const page = {
    build: prepared.build,
    manifest: { defaultYear, sources },
    mark: dataHash(manifest)?.slice(0, 12) ?? '',
    addresses: ['', '/', '/overview', whole],
    pictures: prepared.pictures,
    html,
  }
  return new Map(themes.map((theme) => [theme, { ...page, embedded: embedded(theme, pictures) }]))
}

function embedded(theme: string, pictures: ReadonlyMap<string, string>) {
  const names = Object.entries(usualWidths).flatMap(([panel, widths]) =>
    widths.map((width) => pictureName(panel, theme, width)),
  )
  return Object.fromEntries([...pictures].filter(([name]) => names.includes(name)))
}

/** Of a session, what the opening page asks while it is written down. */
function preparedSession(prepared: Prepared): Session {
  const answers = shippedAnswers(prepared)
  const session: Partial<Session> = {
    run: (statement) => {
      const rows = answers.rows(statement)
      return rows === null
        ? Promise.reject(new RangeError('a panel of the opening page has no prepared answer'))
        : Promise.resolve(rows)
    },
    begin: () => undefined,
    picture: () => null,
  }
  return session as Session
}
