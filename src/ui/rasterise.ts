interface Picture {
  readonly svg: string
  /** In px. */
  readonly width: number
  readonly height: number
}

const SCALE = 2
/** In px: beyond it browsers give an empty canvas. */
const LONGEST_SIDE = 16_000

/** PNG at twice the size, by the browser's own drawing of the SVG and in its own fonts. */
export async function rasterise({ svg, width, height }: Picture): Promise<Blob> {
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('这个浏览器不能把图转成 PNG，请改用 SVG。')
  context.drawImage(await imageOf(svg), 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('图太大，转不成 PNG，请改用 SVG。'))),
      'image/png',
    ),
  )
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const image = new Image()
  image.src = url
  await image.decode().finally(() => URL.revokeObjectURL(url))
  return image
}
