import type { BrowserContext, Page } from '@playwright/test'

/** What a page did that the site must never do. */
export interface Misconduct {
  /** Add a pattern for what a test provokes on purpose. */
  readonly allow: (pattern: RegExp) => void
  readonly found: () => string[]
}

/** Records requests to other origins, errors on the console and uncaught errors of every page. */
export function watchContext(context: BrowserContext): Misconduct {
  const seen: string[] = []
  const allowed: RegExp[] = []
  const watched = new Set<Page>()
  const watch = (page: Page) => {
    if (watched.has(page)) return
    watched.add(page)
    page.on('console', (message) => {
      if (message.type() !== 'error') return
      seen.push(`console error: ${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) =>
      seen.push(`uncaught error: ${error.name}: ${error.message} ${error.stack ?? ''}`),
    )
    page.on('crash', () => seen.push('the page crashed'))
  }
  context.on('page', watch)
  context.pages().forEach(watch)
  context.on('request', (request) => {
    if (isForeign(request.url())) seen.push(`request to another origin: ${request.url()}`)
  })
  return {
    allow: (pattern) => allowed.push(pattern),
    found: () => seen.filter((line) => !allowed.some((pattern) => pattern.test(line))),
  }
}

/** Tests run against this machine alone, under its address or its intranet name. */
function isForeign(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  const isWeb = protocol.startsWith('http') || protocol.startsWith('ws')
  return isWeb && hostname !== '127.0.0.1' && hostname !== 'jijing.intranet.test'
}
