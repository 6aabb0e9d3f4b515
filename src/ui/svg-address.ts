/** An SVG as the address of an image: its text and patterns stay vectors, on screen and in print. */
export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
