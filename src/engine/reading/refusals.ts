import { type ReadError, refused } from './read-error'
import { type Token, tokensOf } from './tokens'

/** What a first word asks for, where it asks for something else than an answer. */
const deeds: Readonly<Record<string, string>> = {
  alter: '改动表',
  analyze: '改动数据库',
  attach: '挂接数据库',
  begin: '开启事务',
  call: '调用过程',
  checkpoint: '改动数据库',
  comment: '改动表',
  commit: '提交事务',
  copy: '读写文件',
  create: '建表',
  deallocate: '改动数据库',
  delete: '删除数据',
  detach: '断开数据库',
  drop: '删除表',
  execute: '执行预备语句',
  explain: '查看执行计划',
  export: '导出数据库',
  import: '导入数据库',
  insert: '写入数据',
  install: '安装扩展',
  load: '加载扩展',
  merge: '写入数据',
  pragma: '改动设置',
  prepare: '预备语句',
  reset: '改动设置',
  rollback: '撤销事务',
  set: '改动设置',
  show: '查看系统信息',
  truncate: '删除数据',
  update: '修改数据',
  use: '切换数据库',
  vacuum: '改动数据库',
}

/** Functions that give rows without reading files, settings or the engine's own state. */
const harmless = new Set([
  'generate_series',
  'histogram',
  'histogram_values',
  'range',
  'repeat',
  'repeat_row',
  'summary',
  'unnest',
])
const outside =
  /^(read_\w+|st_read\w*|st_drivers|shapefile_meta|\w+_(query|execute|attach)|load_aws_credentials|sniff_csv|glob|parquet_\w+|sqlite_\w+|duckdb_\w+|pragma_\w+|\w*_scan|arrow_scan_dumb|query|query_table|which_secret|test_\w+|sql_auto_complete|truncate_duckdb_logs|checkpoint|force_checkpoint|(en|dis)able_\w+|getenv|getvariable|current_setting|set_config|nextval|currval|setseed|write_log|json_execute_serialized_sql)$/
const systemViews =
  /^(duckdb_\w+|sqlite_(temp_)?(master|schema)|pragma_database_list|information_schema|pg_catalog|jijing|memory|temp|system)$/

/** False for what reads files, the network, settings or the engine's own state. */
export const isAskable = (functionName: string): boolean =>
  harmless.has(functionName) || !outside.test(functionName)

const isNamed = ({ kind }: Token) => kind === 'word' || kind === 'name'

/** Why a text is not run; `null`: the engine decides. Words for the reader, not the lock. */
export function refusalOf(text: string): ReadError | null {
  const tokens = tokensOf(text)
  const [first] = tokens
  if (!first) return refused('还没有写查询。', null)
  const deed = first.kind === 'word' ? deeds[first.text] : undefined
  if (deed !== undefined)
    return refused(
      `这里只能查询，不能${deed}（${first.text.toUpperCase()}）。请以 SELECT、WITH 或 FROM 开头。`,
      first,
    )
  const end = tokens.findIndex((token) => token.kind === 'symbol' && token.text === ';')
  const surplus = end < 0 ? undefined : tokens.slice(end).find(({ text: piece }) => piece !== ';')
  if (surplus)
    return refused('一次只能运行一条查询。请删去分号后面的内容。', {
      from: surplus.from,
      to: text.length,
    })
  return tokens.map(refusalAt).find((refusal) => refusal !== null) ?? null
}

function refusalAt(token: Token, at: number, tokens: readonly Token[]): ReadError | null {
  const next = tokens[at + 1]?.text
  if (token.kind === 'symbol' && (token.text === '?' || /^\$\d/.test(token.text)))
    return refused('查询里不能用参数（? 或 $1），请直接写出值。', token)
  if (!isNamed(token)) return null
  const name = token.text.toLowerCase()
  if (next === '(' && !isAskable(name))
    return refused(
      `不能用 ${name}：这里只查旁边列出的数据，不读文件、网络、设置和系统信息。`,
      token,
    )
  const isPath = next === '.' && !/^(duckdb|sqlite)_/.test(name)
  const isSystem = systemViews.test(name) && (isPath || /^(duckdb|sqlite|pragma)_/.test(name))
  return isSystem ? refused(`不能查 ${name}：这里只查旁边列出的数据。`, token) : null
}
