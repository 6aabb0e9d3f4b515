import perspective from '@perspective-dev/client'
import clientWasm from '@perspective-dev/client/dist/wasm/perspective-js.wasm?url'
import serverWasm from '@perspective-dev/server/dist/wasm/perspective-server.wasm?url'
import { columns, dataUrl, type Rate, show, year } from '../shared'

await Promise.all([
  perspective.init_server(fetch(serverWasm)),
  perspective.init_client(fetch(clientWasm)),
])
const [worker, response] = await Promise.all([perspective.worker(), fetch(dataUrl)])
const table = await worker.table(await response.text())
const view = await table.view({
  group_by: [columns.name],
  columns: [columns.revised, columns.actual],
  filter: [[columns.year, '==', year]],
})
const rows = (await view.to_json()) as Record<string, unknown>[]
show(
  rows
    .filter((row) => (row['__ROW_PATH__'] as unknown[]).length === 1)
    .map((row): Rate => ({
      name: String((row['__ROW_PATH__'] as unknown[])[0]),
      actual: Number(row[columns.actual]),
      revised: Number(row[columns.revised]),
    })),
)
