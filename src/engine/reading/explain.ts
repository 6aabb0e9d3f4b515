/** What the engine says, and the same for a reader; `$1` is the first bracket, as in `replace`. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/syntax error at end of input/, '查询还没有写完。'],
  [/syntax error at or near "([^]*?)"(\n|$)/, '“$1”附近的写法不对。'],
  [/unterminated quoted string/, '有一个单引号没有配对。'],
  [/unterminated quoted identifier/, '有一个双引号没有配对。'],
  [/unterminated \/\* comment/, '注释 /* 没有写结尾 */。'],
  [/unterminated dollar-quoted string/, '有一对 $$ 没有写结尾。'],
  [
    /Expected a single SELECT statement/,
    '这不是一条可以运行的查询。请以 SELECT、WITH 或 FROM 开头，一次一条；PIVOT 要写明 IN (…)。',
  ],
  [/A CTE needs a SELECT/, 'WITH 里面只能写查询，不能写入、修改或删除。'],
  [/read-only mode/, '这里只能查询，不能改动任何数据。'],
  [
    /Permission Error|file system operations are disabled|No files found|external access|Opening file|HTTP|secret/i,
    '不能读文件或网址：这里只查旁边列出的数据。',
  ],
  [
    /(?:Function|Type) with name "?(\w+)"? is not in the catalog[^\n]*exists in the (\w+) extension/,
    '$1 不在本站随附的数据库里：它属于没有带的扩展 $2。时区、JSON、Parquet、地图、中文排序等都没有带。',
  ],
  [
    /exists in the (\w+) extension|required extension '(\w+)'|Loading external extensions/,
    '这个功能不在本站随附的数据库里（时区、JSON、Parquet、中文排序等扩展没有带）。',
  ],
  [
    /Table with name "?([^\n]*?)"? does not exist!\nDid you mean "([^"]*)"/,
    '没有“$1”这个表。是不是“$2”？',
  ],
  [/Table with name "?([^\n]*?)"? does not exist/, '没有“$1”这个表。可查的列在旁边。'],
  [/Referenced table "([^"]*)" not found/, 'FROM 里没有“$1”这个表或别名。'],
  [
    /Referenced column "([^"]*)" not found in FROM clause!\nCandidate bindings: ([^\n]*)/,
    '没有“$1”这一列。相近的有 $2。',
  ],
  [/Referenced column "([^"]*)" not found/, '没有“$1”这一列。'],
  [/does not have a column named "([^"]*)"/, '没有“$1”这一列。'],
  [/Ambiguous reference to column name "([^"]*)"/, '有几个表都有“$1”这一列，请写明是哪个表的。'],
  [
    /Function with name "?(\w+)"? does not exist!\nDid you mean "([^"]*)"/,
    '没有 $1 这个函数。是不是 $2？',
  ],
  [/Function with name "?(\w+)"? does not exist/, '没有 $1 这个函数。'],
  [
    /No function matches the given name and argument types '([^(']*)\(/,
    '$1 不能用于这样的值，请看看类型对不对。',
  ],
  [/column "([^"]*)" must appear in the GROUP BY clause/, '“$1”既没有写进 GROUP BY，也没有合计。'],
  [
    /aggregate(s| function calls) cannot|cannot contain aggregate/i,
    '合计函数不能写在这里；按合计结果筛选请用 HAVING。',
  ],
  [/Could not convert string '([^']*)' to (\w+)/, '“$1”不能换成数或日期。'],
  [/date field value out of range: "([^"]*)"/, '没有“$1”这一天。'],
  [/Could not parse string "([^"]*)" according to format/, '“$1”与写明的日期格式不符。'],
  [/Type with name (\w+) does not exist/, '没有 $1 这种类型。'],
  [/Column "([^"]*)" in \w+ list not found/, '没有“$1”这一列。'],
  [
    /best candidate function for the function call "([^"(]*)\(/,
    '$1 两边的值类型不同，请用 CAST 写明类型。',
  ],
  [
    /More than one row returned by a subquery/,
    '括号里的查询得出了不止一行，不能当作一个值。请加筛选条件或 LIMIT 1。',
  ],
  [
    /Set operations can only apply|same number of result columns/,
    'UNION、EXCEPT、INTERSECT 上下两条查询的列数要相同。',
  ],
  [/VALUES lists must all be the same length/, 'VALUES 里每一行的值要一样多。'],
  [/ORDER term out of range/, 'ORDER BY 写的列号超过了列数。'],
  [/square root of a negative number/, '负数不能开平方。'],
  [/logarithm of (zero|a negative number)/, '0 和负数不能取对数。'],
  [/Invalid Input Error/, '有的值不是函数要的样子，请看看函数里写的文字和格式。'],
  [/Conversion Error/, '有的值不能换成要求的类型。'],
  [
    /Out of Memory|malloc of size|could not allocate/i,
    '这条查询要的内存太多。请加筛选条件，或分几次查。',
  ],
  [/Out of Range|overflow/i, '数超出了能表示的范围。'],
]

const crash =
  /memory access out of bounds|unreachable|table index is out of bounds|null function|index out of bounds|database has been invalidated/i

/** The engine has died of it: nothing can be asked until it is opened again. */
export const isCrash = (message: string): boolean => crash.test(message)

export const isInterrupt = (message: string): boolean =>
  /INTERRUPT|query was canceled|cancelled/i.test(message)

/** The engine's message in Chinese, in one sentence or two. */
export function explained(message: string): string {
  for (const [pattern, words] of sayings) {
    const found = pattern.exec(message)
    if (found)
      return words.replace(/\$(\d)/g, (_, index: string) =>
        (found[Number(index)] ?? '').replaceAll('", "', '、').replaceAll('"', ''),
      )
  }
  return '数据库没有接受这条查询。'
}

/** Without the excerpt of the text, which the caller shows at its place. */
export const ownWords = (message: string): string => message.replace(/\n+LINE \d+:[^]*$/, '').trim()
