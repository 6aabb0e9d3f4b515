import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ThemeName } from '../../src/domain/theme'
import type { Engine } from '../../src/engine/engine'
import { openEngine } from '../../src/engine/node'
import { openingQuestions } from '../../src/panels/opening'
import type { PanelAnswer, PanelInput } from '../../src/panels/panel'
import { drawPicture } from '../../src/panels/picture'
import { pictureWidths } from '../../src/panels/picture-width'
import type { EntryReport, LibraryReport } from '../../src/session/entry'
import { createLibrary } from '../../src/session/library'
import { dataHash, type Manifest } from '../../src/session/manifest'
import {
  answerKey,
  inputKey,
  pictureName,
  type Prepared,
  savedAnswer,
} from '../../src/session/prepared'
import type { OpeningPage } from '../../src/session/opening-page'
import { openingPages } from './opening-page'
import { slimSvg } from './slim-svg'

/** Themes that readers start with; others wait for the chart library. */
const themes: readonly ThemeName[] = ['light', 'dark']

export interface PreparedFiles {
  readonly prepared: Prepared
  /** By theme. */
  readonly pages: ReadonlyMap<string, OpeningPage>
  /** SVG text by file name. */
  readonly pictures: ReadonlyMap<string, string>
  /** A Chinese sentence for each listed file that gave nothing. */
  readonly unread: readonly string[]
}

/** Asks the opening questions of the listed files, on the engine that ships. */
export async function prepareAnswers(
  folder: string,
  manifest: Manifest,
  build: string,
): Promise<PreparedFiles> {
  const data = dataHash(manifest)
  if (data === null) throw new RangeError('every listed file needs its hash')
  const { report, tables } = await createLibrary().add(
    manifest.sources.map(({ path, title, dataset, sha256 }) => ({
      name: path,
      title,
      dataset,
      origin: 'shipped',
      listedSha256: sha256 ?? null,
      bytes: new Uint8Array(readFileSync(join(folder, path))),
    })),
  )
  const engine = await openEngine()
  await engine.replaceAll(tables)
  const answers: Record<string, Prepared['answers'][string]> = {}
  const recording: Pick<Engine, 'run'> = {
    async run(statement) {
      const rows = await engine.run(statement)
      answers[answerKey(statement)] = savedAnswer(rows)
      return rows
    },
  }
  const pictures = new Map<string, string>()
  const drawn: Prepared['pictures'][number][] = []
  for (const { panel, input, isPictured } of questionsOf(report, manifest)) {
    const answer = await panel.load(recording, input)
    if (!answer?.chart || !isPictured) continue
    for (const [name, svg] of picturesOf(panel.id, answer, input)) pictures.set(name, svg)
    const key = inputKey(input)
    drawn.push({ panel: panel.id, input: key, widths: [...pictureWidths], themes: [...themes] })
  }
  await engine.close()
  const { years, departments, hasOwn } = report
  const known = { years, departments, hasOwn }
  const prepared = { build, data, report: known, answers, pictures: drawn }
  const pages = await openingPages(prepared, manifest, { pictures, themes })
  return { prepared, pictures, pages, unread: report.entries.flatMap(unreadWords) }
}

function unreadWords({ title, sources, findings }: EntryReport): string[] {
  if (sources.some(({ formCount, rowCount }) => formCount + rowCount > 0)) return []
  const why = findings.map(({ message }) => message)
  return [`“${title}”没有读出自评表，也没有读出表行：${why.join('；') || '没有认出内容'}`]
}

function questionsOf({ years, departments }: LibraryReport, { defaultYear }: Manifest) {
  const real = departments.find((department) => department.dataset === 'real')
  const year = real?.years[real.years.length - 1]
  const realForm = real && year !== undefined ? { departmentId: real.departmentId, year } : null
  return openingQuestions({ years, departments, hasOwn: false, wantedYear: defaultYear }, realForm)
}

const picturesOf = (panel: string, answer: PanelAnswer, input: PanelInput): [string, string][] =>
  themes.flatMap((themeName) =>
    pictureWidths.flatMap((width): [string, string][] => {
      const svg = drawPicture(answer, input, { themeName, width })
      return svg === null ? [] : [[pictureName(panel, themeName, width), slimSvg(svg)]]
    }),
  )
