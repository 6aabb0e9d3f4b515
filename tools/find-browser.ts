import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { browserPlaces } from './browser-places.ts'
import { runLimited } from './run-limited.ts'

const DOWNLOAD_LIMIT_MS = 30_000
const APT_LIMIT_MS = 300_000

interface Way {
  readonly name: string
  /** The browser's path, or the reason why this way gives none. */
  readonly attempt: () => Promise<{ path: string } | { reason: string }>
}

const ways: readonly Way[] = [
  { name: 'JIJING_CHROMIUM', attempt: fromEnvironment },
  { name: "Playwright's own Chromium", attempt: fromPlaywright },
  { name: 'a browser of this machine', attempt: fromMachine },
  { name: 'npx playwright install chromium', attempt: fromDownload },
  { name: 'apt-get install chromium', attempt: fromApt },
]

/** @throws {Error} when no Chromium can be had; the message says what was tried. */
export async function findBrowser(): Promise<string> {
  const tried: string[] = []
  for (const way of ways) {
    const outcome = await way.attempt()
    if ('path' in outcome) return outcome.path
    tried.push(`  - ${way.name}: ${outcome.reason}`)
  }
  throw new Error(
    [
      '找不到可用的 Chromium，端到端测试不能运行 (no Chromium for the end-to-end tests)。已尝试 (tried):',
      ...tried,
      '请安装 Chrome、Edge 或 Chromium，或用环境变量 JIJING_CHROMIUM 指定其路径。',
    ].join('\n'),
  )
}

async function fromEnvironment() {
  const path = process.env.JIJING_CHROMIUM
  if (!path) return { reason: 'not set' }
  return existsSync(path) ? { path } : { reason: `no file at ${path}` }
}

async function fromPlaywright() {
  const path = chromium.executablePath()
  return path && existsSync(path) ? { path } : { reason: 'not installed' }
}

async function fromMachine() {
  const path = browserPlaces(process).find((place) => existsSync(place))
  return path ? { path } : { reason: 'none on PATH or in the usual places' }
}

async function fromDownload() {
  notice('No browser yet: trying to download one (at most 30 s) …')
  const run = await runLimited('npx', ['playwright', 'install', 'chromium'], DOWNLOAD_LIMIT_MS)
  const found = await fromPlaywright()
  return 'path' in found ? found : { reason: failureIn(run.output) }
}

async function fromApt() {
  const refusal = await installWithApt(['chromium', 'fonts-noto-cjk'])
  const found = await fromMachine()
  return 'path' in found ? found : { reason: refusal ?? 'installed, but not found afterwards' }
}

/** Returns why the packages could not be installed, or null. */
async function installWithApt(packages: readonly string[]): Promise<string | null> {
  if (process.getuid?.() !== 0) return 'needs root on a Debian-like system'
  notice(`Installing ${packages.join(' and ')} with apt-get …`)
  const update = await runLimited('apt-get', ['update'], APT_LIMIT_MS)
  const install = ['install', '-y', '--no-install-recommends', ...packages]
  const run = await runLimited('apt-get', install, APT_LIMIT_MS)
  return run.succeeded ? null : failureIn(run.output || update.output)
}

/** Without a Chinese font every label is a row of boxes, and measured widths mean nothing. */
async function ensureChineseFont(): Promise<void> {
  if (process.platform !== 'linux') return
  const fonts = await runLimited('fc-list', [':lang=zh', 'family'], DOWNLOAD_LIMIT_MS)
  if (fonts.succeeded && fonts.output !== '') return
  const refusal = await installWithApt(['fonts-noto-cjk'])
  if (refusal) notice(`缺少中文字体 (no Chinese font): ${refusal}。请安装 fonts-noto-cjk。`)
}

/** The line that says what went wrong, without the stack below it. */
function failureIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  const errors = lines.filter((line) => /^(E|Error):/.test(line))
  return errors.at(-1) ?? lines.at(-1) ?? ''
}

function notice(line: string): void {
  console.error(line)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const path = await findBrowser()
    await ensureChineseFont()
    console.log(path)
  } catch (error) {
    notice(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
