import type { LongPiece, LongStore } from '@/domain/long-table'
import type { Connection } from './connection'
import { INPUT_FOLDER } from './input-folder'
import {
  appendLong,
  cellView,
  createLong,
  dropLong,
  indicatorView,
  type LongTable,
} from './long-tables'
import { sql, type Statement } from './sql'

/** One thing at a time on a connection. */
type Turn = <T>(work: () => Promise<T>) => Promise<T>

/** Never given twice, not even by an engine that takes the place of another. */
let last = 0

/** The long tables of an engine. They are in figures once they are exposed, with their keys. */
export function openLongTables(connection: Connection, turn: Turn) {
  const tables = new Map<number, LongTable>()
  const send = (statement: Statement) => connection.send(statement)
  const drop = async (tableNo: number) => {
    tables.delete(tableNo)
    await send(dropLong(tableNo))
  }
  const store: LongStore = {
    open: (shape) =>
      turn(async () => {
        const table = { tableNo: ++last, shape }
        await send(createLong(table))
        tables.set(table.tableNo, table)
        return table.tableNo
      }),
    append: (tableNo, piece) =>
      turn(async () => {
        const table = tables.get(tableNo)
        if (!table) throw new RangeError(`there is no long table ${tableNo}`)
        return append(connection, table, piece)
      }),
    drop: (tableNo) => turn(() => drop(tableNo)),
  }
  return {
    store,
    /** Views over these tables and what is stored beside them. Part of a load's transaction. */
    async expose(tableNos: readonly number[]) {
      const named = tableNos.flatMap((tableNo) => tables.get(tableNo) ?? [])
      const [names] = await send(sql`SELECT count(*)::INTEGER FROM long_name`)
      await connection.script(viewsOver(named, names?.getChildAt(0)?.get(0) !== 0))
    },
    /** Drops all others: no view reads them any more. */
    async keep(tableNos: readonly number[]) {
      for (const tableNo of [...tables.keys()]) if (!tableNos.includes(tableNo)) await drop(tableNo)
    },
  }
}

/** Views over long tables and what is stored beside them; where none is there, over the latter. */
export const viewsOver = (named: readonly LongTable[], hasNames: boolean): string => `
  CREATE OR REPLACE VIEW indicator AS ${indicatorView(named, hasNames)};
  CREATE OR REPLACE VIEW cell AS ${cellView(named)};`

/** Number of rows that were taken in. */
async function append(
  { send, registerFile, dropFile }: Connection,
  table: LongTable,
  { csv, runs, ...codes }: LongPiece,
): Promise<number> {
  const paths = {
    csv: `${INPUT_FOLDER}long-${table.tableNo}.csv`,
    runs: `${INPUT_FOLDER}runs-${table.tableNo}.csv`,
  }
  await registerFile(paths.csv, csv)
  await registerFile(paths.runs, runs)
  try {
    const [batch] = await send(appendLong(table, codes, paths))
    return Number(batch?.getChildAt(0)?.get(0) ?? 0)
  } finally {
    await dropFile(paths.csv)
    await dropFile(paths.runs)
  }
}
