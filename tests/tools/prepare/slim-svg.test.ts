import { expect, it } from 'vitest'
import { slimSvg } from '../../../tools/prepare/slim-svg'

it('names the letters once and leaves out what only a script would read', () => {
  const text = (words: string) =>
    `<text style="font-size:12px;font-family:'Noto Sans', serif;" class="zr0-cls-1">${words}</text>`
  const svg = `<svg width="9">${text('甲局')}<path d="M1 0" pointer-events="visible" ecmeta_ssr_type="chart"></path>${text('&quot;乙局&quot;')}</svg>`
  expect(slimSvg(svg)).toBe(
    `<svg style="font-family:'Noto Sans', serif;" width="9"><text style="font-size:12px;">甲局</text><path d="M1 0"></path><text style="font-size:12px;">&quot;乙局&quot;</text></svg>`,
  )
})

it('leaves a picture without words as it is', () => {
  const svg = '<svg width="9"><path d="M1 0"></path></svg>'
  expect(slimSvg(svg)).toBe(svg)
})
