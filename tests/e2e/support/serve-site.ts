import type { AddressInfo } from 'node:net'
import { createSiteServer } from '../../../tools/site-server.ts'

export interface ServedSite {
  /** Folder that is served; a test may change the files of a copy. */
  readonly root: string
  /** Address of the page, with its final `/`. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves a folder on a free port of this machine, addressed as `host`. */
export async function serveSite(root: string, host: string, base = '/'): Promise<ServedSite> {
  const server = createSiteServer({ root, base })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    root,
    url: `http://${host}:${port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
