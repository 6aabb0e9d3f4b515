import { remembered } from '@/domain/remembered'
import { cleanName } from './edge'
import type { Cell, Report } from './reading'

/** No name is so long; what is longer is looked at as it stands. */
const LONGEST = 80

/** Branches of a drawn tree, arrows, dots and stars before a name. */
const BULLETS = /^[└├│┌┐┘─━┃┗┣┕┝╰╚╠|｜↳→▸►▶➢➤▪▫◆◇•·∙★☆※▲△√✓#＃>＞»―—–－-]+\s*/u
/** Of these, two or more stand for letters that nobody shall read: `**市民政局`. */
const SINGLE = /^[*＊●■]\s*(?![*＊×○●□■])/u
const CIRCLED = '①-⑳⑴-⒇⒈-⒛㈠-㈩㊀-㊉❶-❿➀-➓'
const HANZI = '[一二三四五六七八九十]{1,3}'
const ENUMERATORS: readonly RegExp[] = [
  new RegExp(`^[${CIRCLED}]+\\s*[、.．)）]?\\s*`, 'u'),
  new RegExp(`^[(（[【〔]\\s*(?:\\d{1,3}|${HANZI})\\s*[)）\\]】〕]\\s*[、.．]?\\s*`, 'u'),
  /^\d{1,3}(?:[.．]\d{1,2}){0,3}\s*[、.．)）]\s*(?!\d)/u,
  // 3.5米线工程办 is no numbered name.
  /^\d{1,2}(?:[.．]\d{1,2}){1,3}\s+(?=\p{Script=Han})/u,
  // 一、二小学 goes on with its name.
  new RegExp(`^${HANZI}\\s*[、.．)）]\\s*(?![一二三四五六七八九十])`, 'u'),
  /^[\u2160-\u217f]+\s*[、.．)）]\s*/u,
]
const FOOTNOTES: readonly RegExp[] = [
  new RegExp(`\\s*[${CIRCLED}¹²³⁰-⁹*＊#＃※★☆▲△†‡]+$`, 'u'),
  /\s*(?:\[\d{1,2}\]|〔\d{1,2}〕|【\d{1,2}】|[[(（〔【](?:见)?附?注\s*\d{0,2}[\])）〕】])$/u,
  /\s*[:：;；,，。、.．…]+$/u,
]
/** A blank form prints it where the seal goes. */
const SEAL = /\s*[(（](?:加盖)?(?:公章|盖章|签章|印章|章)[)）]\s*$/u
const QUOTED = /^(?:“([^“”]+)”|"([^"]+)"|‘([^‘’]+)’|「([^「」]+)」|【([^【】]+)】|《([^《》]+)》)$/u
const NAME = /[\p{Script=Han}A-Za-z]{2}/u

/**
 * A department's name without what anybody can see is layout: `└区民政局`, `1.区民政局`,
 * `区民政局①`. What may belong to the name, as in `区民政局1`, stays: see `markedNames`.
 */
export const plainDepartment = (text: string): string => withoutMarks(cleanName(text))

/** Of a name without markup. */
export const withoutMarks: (name: string) => string = remembered((name) => {
  if (name.length > LONGEST) return name
  let rest = name
  for (let before = ''; before !== rest;) {
    before = rest
    rest = onceLess(rest)
  }
  return rest
})

function onceLess(name: string): string {
  const quoted = QUOTED.exec(name)
    ?.slice(1)
    .find((inside) => inside !== undefined)
  if (quoted !== undefined) return named(quoted.trim(), name)
  for (const mark of [SEAL, BULLETS, SINGLE, ...ENUMERATORS, ...FOOTNOTES]) {
    const rest = name.replace(mark, '')
    if (rest !== name) return named(rest, name)
  }
  return name
}

/** A name that is nothing but marks stays as it is. */
const named = (rest: string, whole: string): string => (NAME.test(rest) ? rest : whole)

/** Says once a sheet, for each kind of mark, that it was taken for none of the name. */
export function reportMarks(cell: Cell | null | undefined, report: Report): void {
  if (!cell || cell.text.length > LONGEST) return
  const name = cleanName(cell.text).replace(SEAL, '')
  const plain = withoutMarks(name)
  if (plain === name) return
  const at = name.indexOf(plain)
  const marks = [name.slice(0, at), name.slice(at + plain.length)].filter((mark) => mark !== '')
  report({
    code: 'marks-around-name',
    severity: 'information',
    message: `第 ${cell.row} 行的部门“${name}”按“${plain}”记：${marks.map((mark) => `“${mark.trim()}”`).join('')}是排版的标记，不是名称；这张表里同类的标记一样处理，原文保留`,
    cell,
    onceAbout: marks.map(kindOf).join(' '),
  })
}

/** 1. and 2. are one kind of mark. */
const kindOf = (mark: string): string =>
  mark.replace(new RegExp(`\\d+|${HANZI}|[${CIRCLED}]|[\\u2160-\\u217f]+`, 'gu'), '1')
