import { extensionOf, writeInWorker } from '@/export'
import { chartThemes } from '@/ui/chart-theme'
import { copied, copyPicture, mayCopyPictures } from '@/ui/clipboard'
import { download } from '@/ui/download'
import { drawSvg } from '@/ui/draw-svg'
import { pictureDocument } from '@/ui/picture-document'
import { rasterise } from '@/ui/rasterise'
import { type FileHead, fileHead, linesOf, outputName, sentenceOf } from './file-head'
import type { PanelAnswer, PanelInput } from './panel'
import { factLine } from './view-words'

/** A panel's answer, computed anew, and what a file says about it. */
export interface Subject {
  readonly answer: PanelAnswer
  readonly input: PanelInput
  readonly head: FileHead
}

/** What the reader is told. */
export interface Outcome {
  readonly message: string
  /** To be copied by hand. */
  readonly text?: string
  /** Another output that would serve. */
  readonly instead?: 'png'
}

/** How far it has come, and the way to stop it. */
export interface Job {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}

type Output = (subject: Subject, job: Job) => Promise<Outcome>

/** In px: fills a slide, and an A4 page at 150 dpi and more. */
const WIDTH = 800

/** The panel's own drawing, in light colours, between its title and its sources. */
function pictureOf({ answer, input, head }: Subject) {
  const theme = chartThemes.light
  const size = { width: Math.max(WIDTH, answer.minWidth), height: answer.height }
  const option = answer.chart?.({ input, theme, width: size.width })
  if (!option) throw new Error('这一块没有图，可以导出表格。')
  const svg = drawSvg(option, theme, size)
  return pictureDocument({ svg, ...size }, frameOf(head, answer))
}

function frameOf(head: FileHead, { rows, total }: PanelAnswer) {
  const cut = total > rows.length ? [`图中为前 ${rows.length} 项，共 ${total} 项。`] : []
  return {
    title: head.title,
    badge: head.isDemonstration ? '演示数据（虚构）' : null,
    above: [factLine(head.view.filter(([label]) => label !== '数据'))],
    below: [
      ...cut,
      ...head.basis.map(([label, text]) => `${label}：${text}`),
      ...head.sources.map(([label, text]) => `${label}：${text}`),
      `绩镜 · ${head.date}`,
    ],
  }
}

const saved = (name: string, bytes: Uint8Array): Outcome => {
  download(name, bytes)
  return { message: `已导出“${name}”。` }
}

const png: Output = async (subject) => {
  const image = await rasterise(pictureOf(subject))
  return saved(`${outputName(subject.head)}.png`, new Uint8Array(await image.arrayBuffer()))
}

const svg: Output = async (subject) =>
  saved(`${outputName(subject.head)}.svg`, new TextEncoder().encode(pictureOf(subject).svg))

/** Every row of the table, under what the file says about itself. */
const table =
  (format: 'csv' | 'xlsx'): Output =>
  async ({ answer, head }, job) => {
    const document = {
      title: head.title,
      lines: linesOf(head),
      sheets: [await answer.sheet()],
    }
    const { bytes, notices } = await writeInWorker(document, format, job)
    const { message } = saved(`${outputName(head)}.${extensionOf(document, format)}`, bytes)
    return { message: [message, ...notices].join('') }
  }

const picture: Output = async (subject) => {
  if (!mayCopyPictures())
    return {
      message: '这个网址不是 https，浏览器不允许网页复制图片。可以下载 PNG 文件再插入。',
      instead: 'png',
    }
  const isCopied = await copyPicture(rasterise(pictureOf(subject)))
  return isCopied
    ? { message: '图片已复制，可以粘贴到幻灯片或文档。' }
    : { message: '浏览器没有允许复制图片。可以下载 PNG 文件再插入。', instead: 'png' }
}

const sentence: Output = async ({ head }) => copied(sentenceOf(head), '一句话')

const link: Output = () => copied(location.href, '链接')

const outputs = { png, svg, csv: table('csv'), xlsx: table('xlsx'), picture, sentence, link }
export type OutputId = keyof typeof outputs

/** All that is fetched when the reader asks for the first file. */
export const kit = { fileHead, outputs }
export type Outputs = typeof kit
