import { departmentIdOf } from '@/domain/department'

/** A department's name taken apart: 广州市 天河区 · 卫生健康 · 局. */
export interface DepartmentName {
  /** Outermost first; a bare 区 is one too. Empty where the name states none. */
  readonly places: readonly string[]
  /** What stands between place and body, as written. */
  readonly bare: string
  /** The same without 和, and with the abbreviations that everybody knows written out. */
  readonly whole: string
  /** The same without 管理 or 事务 at its end. */
  readonly core: string
  /** 委员会 for 委, 办公室 for 办; empty where the name has none. */
  readonly body: string
}

const PLACE = /^.{2,10}?(?:省|自治区|市|自治州|区|县|旗)(?=.{2,})/u
const BODY = /(?:工作)?(?:委员会|办公室|办事处|管理委员会|局|委|办|厅|处|中心|署|部)$/u
const FULL: Readonly<Record<string, string>> = { 委: '委员会', 办: '办公室' }
/** Ends that say nothing of what is managed or served. */
const PLAIN_END = /(?:管理|事务|工作)$/u
/** Short names whose letters do not stand for each part of the full one. */
const KNOWN: Readonly<Record<string, string>> = {
  城管: '城市管理综合执法',
  城市: '城市管理综合执法',
  城管执法: '城市管理综合执法',
  人社: '人力资源社会保障',
  人力社保: '人力资源社会保障',
  住建: '住房城乡建设',
  住房建设: '住房城乡建设',
  工信: '工业信息化',
  发改: '发展改革',
}

/** `卫生健康` of 广州市天河区卫健局本级 is `卫健`: see `isShortFor`. */
export function departmentName(name: string): DepartmentName {
  let rest = departmentIdOf(name).replace(/(?<=.{3})本级$/u, '')
  const places: string[] = []
  for (let place = PLACE.exec(rest)?.[0]; place !== undefined; place = PLACE.exec(rest)?.[0]) {
    places.push(place)
    rest = rest.slice(place.length)
  }
  const body = BODY.exec(rest)?.[0] ?? ''
  const bare = rest.slice(0, rest.length - body.length)
  const kind = body.replace(/^工作/u, '')
  return { places, ...cored(bare.length >= 2 ? bare : rest), body: FULL[kind] ?? kind }
}

function cored(bare: string): Pick<DepartmentName, 'bare' | 'whole' | 'core'> {
  const plain = bare.replace(/[和与及、]/gu, '')
  const whole = KNOWN[plain] ?? plain
  return { bare, whole, core: whole.length > 3 ? whole.replace(PLAIN_END, '') : whole }
}

/** 区总工会 and 天河区总工会: a single letter is a place only where what follows is known elsewhere. */
export function withBarePlace(name: DepartmentName): DepartmentName | null {
  const { places, bare } = name
  return places.length === 0 && bare.length > 2 && /^[省市区县旗]/u.test(bare)
    ? { ...name, places: [bare.slice(0, 1)], ...cored(bare.slice(1)) }
    : null
}

/** The shorter chain of places ends the longer one; a bare 区 is any 区, no place is any place. */
export function placesAgree(a: DepartmentName, b: DepartmentName): boolean {
  const [short, long] =
    a.places.length <= b.places.length ? [a.places, b.places] : [b.places, a.places]
  const end = long.slice(long.length - short.length)
  return short.every((place, at) => {
    const other = end[at] ?? ''
    return (
      place === other ||
      (place.length === 1 && other.endsWith(place)) ||
      (other.length === 1 && place.endsWith(other))
    )
  })
}

/** 卫健 for 卫生健康, 市场监管 for 市场监督管理: a letter or more of each word, in order. */
export function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false
  const words = long.match(/.{1,2}/gu) ?? []
  let at = 0
  for (const word of words) {
    const before = at
    for (const letter of word) if (short[at] === letter) at += 1
    if (at === before && word.length === 2) return false
  }
  return at === short.length
}

const NUMBER = /[\d一二三四五六七八九十百零〇甲乙丙丁戊己庚辛壬癸]+/gu
const OF_MANY =
  /(?:街道(?:办事)?|镇(?:人民政府)?|乡(?:人民政府)?|小学|中学|学校|幼儿园|医院|卫生院|卫生服务|法庭|派出所|分局|支队|大队|所|站|馆|园)$/u

/** 第一小学 and 第二小学, two 街道: what tells such names apart is short and never a spelling. */
export function areOfMany({ core: a }: DepartmentName, { core: b }: DepartmentName): boolean {
  if (a === b) return false
  if (a.replace(NUMBER, '') === b.replace(NUMBER, '')) return true
  const [left, right] = [OF_MANY.exec(a)?.[0], OF_MANY.exec(b)?.[0]]
  return left !== undefined && left === right
}
