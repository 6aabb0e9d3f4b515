import type { LongField, LongPiece, LongShape } from '@/domain/long-table'
import { sql, type Statement } from './sql'

/** Clean rows of one long table of indicators. What they belong to stands in `long_key`. */
export interface LongTable {
  readonly tableNo: number
  readonly shape: LongShape
}

const raw = (text: string): Statement => ({ text, values: [] })
const join = (parts: readonly Statement[], between: string): Statement => ({
  text: parts.map(({ text }) => text).join(between),
  values: parts.flatMap(({ values }) => values),
})

const nameOf = (tableNo: number): Statement => raw(`long_table.indicator_${Math.trunc(tableNo)}`)
const has = ({ columns }: LongShape, field: LongField) => columns.includes(field)
const columnOf = (shape: LongShape, field: LongField): Statement =>
  raw(has(shape, field) ? field : 'CAST(NULL AS VARCHAR)')

/** Weights and scores keep the digits that are printed; the view makes numbers of them. */
export const createLong = ({ tableNo }: LongTable): Statement => sql`
  CREATE TABLE ${nameOf(tableNo)} (
    key_no INTEGER NOT NULL, indicator_no INTEGER NOT NULL, row_no INTEGER NOT NULL,
    name VARCHAR NOT NULL, reported_text VARCHAR, reported_value DECIMAL(18, 6),
    target_text VARCHAR, target_value DECIMAL(18, 6), unit VARCHAR, comparator VARCHAR,
    direction VARCHAR, weight_text VARCHAR, score_text VARCHAR, deviation_reason VARCHAR)`

export const dropLong = (tableNo: number): Statement => sql`DROP TABLE IF EXISTS ${nameOf(tableNo)}`

interface Paths {
  readonly csv: string
  readonly runs: string
}

/**
 * Rows and runs side by side, both in their order: a file of rows has no place for the number of
 * its key. A run that is too long or too short leaves NULL where none may be, and nothing is taken.
 */
export function appendLong(
  { tableNo, shape }: LongTable,
  { directions, comparators }: Pick<LongPiece, 'directions' | 'comparators'>,
  paths: Paths,
): Statement {
  const number = (field: LongField) =>
    has(shape, field)
      ? raw(`CAST(rtrim(${field}, '%') AS DECIMAL(18, 6))`)
      : raw('CAST(NULL AS DECIMAL(18, 6))')
  const text = (field: LongField) => columnOf(shape, field)
  return sql`
    INSERT INTO ${nameOf(tableNo)}
    SELECT key_no, indicator_no, row_no, indicator,
      ${text('reported_value')}, ${number('reported_value')},
      ${text('target_value')}, ${number('target_value')}, ${text('unit')},
      ${codeOf(text('comparator'), comparators)}, ${codeOf(text('direction'), directions)},
      ${text('weight')}, ${text('score')}, ${text('deviation_reason')}
    FROM ${rowsOf(shape, paths.csv)} POSITIONAL JOIN ${runsOf(paths.runs)}`
}

/** Read as text, so that DuckDB changes nothing; never sniffed. */
function rowsOf({ columns, delimiter }: LongShape, path: string): Statement {
  const declared = columns.map((field, index) => `'${field ?? `unread_${index}`}': 'VARCHAR'`)
  const parting = delimiter === '\t' ? '\\t' : delimiter === ';' ? ';' : ','
  return raw(`read_csv('${path}', auto_detect = false, header = false, delim = '${parting}',
    quote = '"', escape = '"', new_line = '\\n', nullstr = '',
    columns = {${declared.join(', ')}})`)
}

const runsOf = (path: string): Statement =>
  raw(`(
    SELECT key_no, first_no + i AS indicator_no, first_row + i AS row_no
    FROM (SELECT *, unnest(range(count)) AS i
      FROM read_csv('${path}', auto_detect = false, header = false, delim = ',', quote = '',
        escape = '', columns = {'key_no': 'INTEGER', 'first_no': 'INTEGER',
        'first_row': 'INTEGER', 'count': 'INTEGER'})))`)

const codeOf = (
  column: Statement,
  codes: readonly (readonly [text: string, code: string])[],
): Statement =>
  codes.length === 0
    ? raw('CAST(NULL AS VARCHAR)')
    : sql`CASE ${column} ${join(
        codes.map(([text, code]) => sql`WHEN ${text} THEN ${code}`),
        ' ',
      )} END`

/** All indicators, whichever way they came in. `hasNames`: something stands in `long_name`. */
export const indicatorView = (tables: readonly LongTable[], hasNames: boolean): string =>
  [
    'SELECT * FROM indicator_stored',
    ...tables.map((table) => longIndicators(table, hasNames)),
  ].join('\nUNION ALL BY NAME\n')

const longIndicators = ({ tableNo, shape }: LongTable, hasNames: boolean): string => `
  SELECT k.dataset, k.department_id, k.fiscal_year, k.source_id, i.indicator_no, k.task_no, i.name,
    i.reported_text, i.reported_value, ${unitOf(shape, 'reported_value')} AS reported_unit,
    ${(hasNames ? saidColumns : statedColumns)(unitOf(shape, 'target_value'))},
    i.target_text AS form_target_text, i.direction,
    CAST(i.weight_text AS DECIMAL(18, 6)) AS weight, CAST(i.score_text AS DECIMAL(18, 6)) AS score,
    i.deviation_reason
  FROM ${nameOf(tableNo).text} i
  JOIN long_key k ON k.table_no = ${tableNo} AND k.key_no = i.key_no${hasNames ? NAMES : ''}`

const STATED_COMPARATOR = 'CASE WHEN i.target_text IS NOT NULL THEN i.comparator END'

const statedColumns = (targetUnit: string): string => `i.name AS canonical_name, i.target_text,
    i.target_value, ${targetUnit} AS target_unit, ${STATED_COMPARATOR} AS comparator`

const NAMES = `
  LEFT JOIN long_name own
    ON own.dataset = k.dataset AND own.scope_no = k.scope_no AND own.name = i.name
  LEFT JOIN long_name common
    ON common.dataset = k.dataset AND common.scope_no = 0 AND common.name = i.name`

const said = (column: string): string =>
  `CASE WHEN own.name IS NULL THEN common.${column} ELSE own.${column} END`

/** What is set for a name holds before what the row states. */
function saidColumns(targetUnit: string): string {
  const target = (column: string, stated: string) =>
    `CASE WHEN ${said('target_text')} IS NULL THEN ${stated} ELSE ${said(column)} END AS ${column}`
  return `coalesce(${said('canonical_name')}, i.name) AS canonical_name,
    ${target('target_text', 'i.target_text')}, ${target('target_value', 'i.target_value')},
    ${target('target_unit', targetUnit)}, ${target('comparator', STATED_COMPARATOR)},
    ${said('target_from')} AS target_from`
}

/** Of the cell, else of the heading, else of the 单位 column. */
function unitOf({ percents }: LongShape, field: 'reported_value' | 'target_value'): string {
  const text = `i.${field === 'reported_value' ? 'reported_text' : 'target_text'}`
  const stated = percents.includes(field) ? `'%'` : 'i.unit'
  return `CASE WHEN ends_with(${text}, '%') THEN '%' WHEN ${text} IS NOT NULL THEN ${stated} END`
}

/** Where the values of every form stand, those of long tables worked out from row and column. */
export const cellView = (tables: readonly LongTable[]): string =>
  ['SELECT * FROM cell_stored', ...tables.map(longCells)].join('\nUNION ALL BY NAME\n')

const cellFields: readonly (readonly [LongField, field: string, column: string])[] = [
  ['indicator', 'indicator_name', 'name'],
  ['reported_value', 'indicator_reported', 'reported_text'],
  ['target_value', 'indicator_target', 'target_text'],
  ['weight', 'indicator_weight', 'weight_text'],
  ['score', 'indicator_score', 'score_text'],
  ['deviation_reason', 'indicator_reason', 'deviation_reason'],
]

const longCells = ({ tableNo, shape }: LongTable): string =>
  cellFields
    .filter(([field]) => has(shape, field))
    .map(
      ([field, name, column]) => `
  SELECT k.dataset, k.department_id, k.fiscal_year, k.source_id,
    '${name}:' || i.indicator_no AS field, CAST(NULL AS VARCHAR) AS sheet, i.row_no,
    ${shape.columns.indexOf(field) + 1} AS column_no, i.${column} AS text
  FROM ${nameOf(tableNo).text} i JOIN long_key k ON k.table_no = ${tableNo} AND k.key_no = i.key_no
  WHERE i.${column} IS NOT NULL`,
    )
    .join('\nUNION ALL BY NAME\n')
