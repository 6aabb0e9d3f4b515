import type { Cell } from './reading'

/** Forms space the letters of a label out: 填 报 人. */
const spaced = (pattern: string): string =>
  pattern
    .replace(/(\p{Script=Han})(?=[\p{Script=Han}(])/gu, '$1\\s*')
    .replace(/\)(?=\p{Script=Han})/gu, ')\\s*')

const WORK = '填报|填表|联系|审核|经办|复核|制表|负责|填列|分管|主管|校对|批准'
const STAFF = spaced(
  `(?:部门[(（]单位[)）]|单位[(（]部门[)）]|单位|部门|项目|财务)?(?:主要)?(?:法定代表人|(?:${WORK})人员?(?:签字|签名|签章)?|分管领导|主管领导|(?:联系|办公)?电话(?:号码)?|手机(?:号码)?|联系方式|传真|电子邮箱|邮箱|身份证号?码?|(?:领导|经办)签字)`,
)
/** 审核 and 姓名 are labels of a name with a colon only. */
const SIGNED = spaced('(?:姓名|制表|审核|复核|填表|经办|校对|批准|签发)')
const MARK = '(?:\\s*[(（][^)）]{0,8}[)）])?'
const STAFF_LABEL = new RegExp(`^${STAFF}${MARK}\\s*[:：]?$`, 'u')
const BEGINNING = '(?:^|[\\s，,、|(（])'
const STAFF_ENTRY = new RegExp(`${BEGINNING}(?:${STAFF}|${SIGNED})${MARK}\\s*[:：]`, 'u')
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华魏陶姜谢邹苏潘葛范彭鲁韦马方俞任袁柳鲍史唐费薛雷贺倪汤罗毕郝邬常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包左石崔龚程邢裴陆荣翁段焦巴谷车侯全班伊宫叶刘黎白蒲赖卓蒙乔阎詹关曾游廖欧肖'
/** 填表人李某某, without a colon. */
const NAMED = `(${BEGINNING}${spaced(`(?:${WORK})人`)}\\s*)[${SURNAMES}][\\p{Script=Han}×*]{1,2}(?=$|[^\\p{Script=Han}])`
const STAFF_NAME = new RegExp(NAMED, 'u')
const NAMES = new RegExp(NAMED, 'gu')
const PROSE = /[。；！]/u
const STAFF_VALUE = new RegExp(
  `((?:${STAFF}|(?<=${BEGINNING})${SIGNED})${MARK}\\s*[:：])[^\\n”]*`,
  'gu',
)
/** Cheap, because every cell of a table is asked. */
const HINT = /[人领电话机方传箱证姓签]|[制审复填经校批]\s*[表核办对准]/u
const TELEPHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-－ ]\d{7,8})(?!\d)/gu
const IDENTITY =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/gu

/** A footer cell that names a person or a telephone: 填报人, 联系人：…, 电话. Prose is none. */
export const isStaffCell = (text: string): boolean =>
  HINT.test(text) &&
  (STAFF_LABEL.test(text.trim()) ||
    (!PROSE.test(text) && (STAFF_ENTRY.test(text) || STAFF_NAME.test(text))))

/** The text with names, numbers and telephones of staff as ●●. */
export const maskStaff = (text: string): string =>
  text
    .replace(STAFF_VALUE, '$1●●')
    .replace(NAMES, '$1●●')
    .replace(IDENTITY, '●●')
    .replace(TELEPHONE, '●●')

const MAX_QUOTED = 12

/** Cells of one row as a list for a message; what stands right of a staff label is ●●. */
export function quoteCells(cells: readonly Cell[]): string {
  const from = cells.findIndex((cell) => isStaffCell(cell.text))
  const quoted = cells
    .slice(0, MAX_QUOTED)
    .map(({ text }, index) => (from !== -1 && index >= from ? '●●' : shorten(text)))
    .map((text) => `“${text}”`)
    .join('')
  return cells.length > MAX_QUOTED ? `${quoted}等 ${cells.length} 格` : quoted
}

/** One line of at most 20 characters. */
function shorten(text: string): string {
  const line = maskStaff(text).replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : line
}
