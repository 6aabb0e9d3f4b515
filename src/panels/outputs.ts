import { extensionOf, writeInWorker } from '@/export'
import { chartThemes } from '@/ui/chart-theme'
import { copied, copyPicture, mayCopyPictures } from '@/ui/clipboard'
import { download } from '@/ui/download'
import { drawSvg } from '@/ui/draw-svg'
import { pictureDocument } from '@/ui/picture-document'
import { rasterise } from '@/ui/rasterise'
import { tablePicture } from '@/ui/table-picture'
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

/** More rows than these would make a picture that fits no slide and no page. */
const MOST_ROWS = 40

/** The panel's own drawing, or its table where it has none, in light colours between title and sources. */
function pictureOf(subject: Subject) {
  const { answer, head } = subject
  const drawing = drawingOf(subject)
  return pictureDocument(drawing ?? tableOf(answer), frameOf(head, answer, drawing === null))
}

function drawingOf({ answer, input }: Subject) {
  const theme = chartThemes.light
  const size = { width: Math.max(WIDTH, answer.minWidth), height: answer.height }
  const option = answer.chart?.({ input, theme, width: size.width })
  return option ? { svg: drawSvg(option, theme, size), ...size } : null
}

const tableOf = ({ columns, rows }: PanelAnswer) =>
  tablePicture({ columns, rows: rows.slice(0, MOST_ROWS).map(({ cells }) => cells) }, WIDTH)

function frameOf(head: FileHead, { rows, total }: PanelAnswer, isTable: boolean) {
  const shown = isTable ? Math.min(rows.length, MOST_ROWS) : rows.length
  const cut = total > shown ? [`图中为前 ${shown} 项，共 ${total} 项。`] : []
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
