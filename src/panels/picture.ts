import type { ThemeName } from '@/domain/theme'
import { chartThemes } from '@/ui/chart-theme'
import { drawSvg } from '@/ui/draw-svg'
import type { PanelAnswer, PanelInput } from './panel'

/** A panel's answer as SVG text, drawn as the page draws it; `null` for a panel without a picture. */
export function drawPicture(
  answer: PanelAnswer,
  input: PanelInput,
  { themeName, width }: { readonly themeName: ThemeName; readonly width: number },
): string | null {
  const theme = chartThemes[themeName]
  const option = answer.chart?.({ input, theme, width })
  return option ? drawSvg(option, theme, { width, height: answer.height }) : null
}
