import type { Scope } from '@/domain/scope'
import type { ThemeName } from '@/domain/theme'
import type { Engine } from '@/engine/engine'
import { panels } from '.'
import { inputAbout } from './many'
import { openingQuestions } from './opening'
import type { Panel, PanelInput } from './panel'
import { drawPicture } from './picture'

interface Chart {
  readonly panel: string
  readonly departmentId: string | null
  /** In px. */
  readonly width: number
}

interface Leaving {
  readonly engine: Pick<Engine, 'run'>
  readonly holdings: Parameters<typeof openingQuestions>[0]
  /** What the page looks at. */
  readonly scope: Scope
  /** The charts that were drawn last, the latest first. */
  readonly seen: readonly Chart[]
  /** Panels that stand on the page. */
  readonly isOnPage: (panel: string) => boolean
  readonly themes: readonly ThemeName[]
}

interface DrawnPicture {
  readonly panel: string
  readonly input: PanelInput
  readonly theme: string
  readonly width: number
  readonly svg: string
}

interface Wanted {
  readonly panel: Panel
  readonly input: PanelInput
  /** In px; `null`: no picture, the answer alone. */
  readonly width: number | null
}

/**
 * Asks the opening questions and what the page shows, so that their answers are at hand, and draws
 * the charts as they stand. One picture at a time: the reader may go on working.
 */
export async function takeLeave(leaving: Leaving): Promise<DrawnPicture[]> {
  const pictures = new Map<string, DrawnPicture>()
  for (const { panel, input, width } of wantedOf(leaving)) {
    const answer = await panel.load(leaving.engine, input)
    if (!answer || width === null || answer.rows.length > MOST_DRAWN) continue
    for (const theme of leaving.themes) {
      await new Promise((done) => setTimeout(done, PAUSE))
      const svg = drawPicture(answer, input, { themeName: theme, width })
      const drawn = { panel: panel.id, input, theme, width }
      if (svg !== null) pictures.set(JSON.stringify(drawn), { ...drawn, svg })
    }
  }
  return [...pictures.values()]
}

/** Rows beyond which a picture with a mark for each would take megabytes, read before the first chart. */
const MOST_DRAWN = 1000

/** In ms, between two pictures. */
const PAUSE = 20

/** Departments beyond which what lies below the fold is not asked: its answers are too long to keep. */
const MANY = 2000

function wantedOf({ holdings, scope, seen, isOnPage }: Leaving): readonly Wanted[] {
  const widthOf = (id: string) => seen.find(({ panel }) => panel === id)?.width ?? null
  const opening = openingQuestions(holdings, null)
    .filter(({ isAboveFold }) => isAboveFold || holdings.departments.length <= MANY)
    .map(({ panel, input, isPictured }) => ({
      panel,
      input,
      width: isPictured ? widthOf(panel.id) : null,
    }))
  const onPage = seen.flatMap(({ panel: id, departmentId, width }) => {
    const panel = isOnPage(id) ? panels.find((one) => one.id === id) : undefined
    if (!panel) return []
    const about = inputAbout(scope, holdings.departments)
    return [{ panel, input: departmentId === null ? about : { scope, departmentId }, width }]
  })
  return [...opening, ...onPage]
}
