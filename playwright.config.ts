import { defineConfig } from '@playwright/test'
import { findBrowser } from './tools/find-browser.ts'

// Workers read this file again and inherit the environment, so the search happens once.
process.env.JIJING_CHROMIUM = await findBrowser()

/** A name of an intranet: plain http, so the page is no secure context there. */
const intranetHost = 'jijing.intranet.test'

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Every name but ours fails to resolve, so that a forgotten address outside cannot be reached.
  `--host-resolver-rules=MAP ${intranetHost} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
]
const isRoot = process.getuid?.() === 0

export default defineConfig<{ siteHost: string }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 2,
  // A machine that is busy with something else is no fault of the site; a fault fails twice.
  retries: process.env.CI ? 1 : 0,
  // Only a fault waits that long; machines that build are at times ten times slower than a desk's.
  timeout: 240_000,
  expect: { timeout: 90_000 },
  reporter: [['list'], ['./tests/e2e/support/count-reporter.ts']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    trace: 'off',
    // Only tests of it see the site as it is kept in the browser.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.JIJING_CHROMIUM,
      args: isRoot ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
  projects: [
    { name: 'loopback', use: { siteHost: '127.0.0.1' } },
    {
      name: 'plain-http',
      use: { siteHost: intranetHost },
      // Looks, keys, addresses and SQL hang on nothing that a secure context gives.
      testIgnore:
        /(a11y|address|answers|books|browser-check|checks|compare|high-contrast|indicators|keyboard|links|long-table|presentation|print|provenance|query|redrawn|search|shipped-data)\.spec/,
    },
  ],
})
