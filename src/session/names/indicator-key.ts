/** What was taken out of or changed in a name so that it could be compared, in the order of the rules. */
interface NameKey {
  readonly key: string
  /** Chinese words for the reader: `方括号内的条件`. */
  readonly changes: readonly string[]
}

const rules: readonly (readonly [words: string, pattern: RegExp, replacement: string])[] = [
  ['空格、换行', /[\s\u200b\ufeff]+/gu, ''],
  ['“指标1：”一类的编号', /^(?:指标)?\d{0,2}[:.、]+|^指标\d{1,2}(?=\D)/gu, ''],
  ['★ 等标记', /[★☆▲△※*#]+/gu, ''],
  ['括号里的条件', /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu, ''],
  ['标点', /["'“”‘’《》·,，、;；:：-]+/gu, ''],
  ['“覆盖面”与“覆盖率”', /覆盖面/gu, '覆盖率'],
  ['“人次”与“人数”', /人次数?|人员数(?=$)/gu, '人数'],
  ['“数量”与“数”', /数量$/gu, '数'],
  ['“比例”“比率”与“率”', /比例$|比率$/gu, '率'],
]

/** Two indicator names with one key may mean the same; the reader decides. */
export function indicatorKey(name: string): NameKey {
  const changes: string[] = []
  let key = name.normalize('NFKC')
  if (key !== name) changes.push('全角与半角')
  for (const [words, pattern, replacement] of rules) {
    const next = key.replace(pattern, replacement)
    if (next !== key) changes.push(words)
    key = next
  }
  return { key, changes }
}
