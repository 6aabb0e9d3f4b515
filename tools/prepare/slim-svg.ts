/** Hooks of the chart library, for which a picture has no script. */
const hooks = / (?:class="zr[^"]*"|ecmeta_\w+="[^"]*"|pointer-events="visible")/g

/** The same picture, shorter: the letters that every text names are named once. */
export function slimSvg(svg: string): string {
  const family = /font-family:[^;"]+;/.exec(svg)?.[0]
  const slim = svg.replaceAll(hooks, '')
  if (family === undefined) return slim
  return slim.replaceAll(family, '').replace('<svg', `<svg style="${family}"`)
}
