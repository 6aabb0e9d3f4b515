import { openingQuestions } from '../panels/opening'
import type { Writing } from '../session/keeping/leave-visit'
import type { WrittenPage } from '../session/opening-page'
import { inputKey, pictureName } from '../session/prepared'
import { writtenPage } from './written-page'

/**
 * The opening page of the reader's own data, with the charts as they stood.
 *
 * @throws RangeError when an answer is missing.
 */
export async function leftPage(writing: Writing): Promise<WrittenPage> {
  const { report, defaultYear, pictures } = writing
  const drawn = openingQuestions({ ...report, wantedYear: defaultYear }, null)
    .filter(({ isPictured }) => isPictured)
    .map(({ panel: { id }, input }) => ({
      panel: id,
      pictures: pictures.filter((one) => one.panel === id && one.input === inputKey(input)),
    }))
  return {
    ...(await writtenPage(writing)),
    pictures: drawn.map(({ panel, pictures }) => ({
      panel,
      widths: [...new Set(pictures.map(({ width }) => width))].sort((a, b) => a - b),
      themes: [...new Set(pictures.map(({ theme }) => theme))],
    })),
    embedded: Object.fromEntries(
      drawn.flatMap(({ panel, pictures }) =>
        pictures.map(({ theme, width, svg }) => [pictureName(panel, theme, width), svg]),
      ),
    ),
  }
}
