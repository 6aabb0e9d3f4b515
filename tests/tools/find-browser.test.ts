import { afterEach, describe, expect, it } from 'vitest'
import { browserPlaces } from '../../tools/browser-places'
import { findBrowser } from '../../tools/find-browser'
import { runLimited } from '../../tools/run-limited'

describe('browserPlaces', () => {
  it('looks for Chromium before Chrome and Edge, along the path', () => {
    const places = browserPlaces({ platform: 'linux', env: { PATH: '/opt/bin:/usr/bin:' } })
    expect(places.slice(0, 2)).toEqual(['/opt/bin/chromium', '/usr/bin/chromium'])
    expect(places.indexOf('/usr/bin/google-chrome')).toBeGreaterThan(1)
    expect(places.at(-1)).toBe('/usr/bin/microsoft-edge')
  })

  it('knows the applications of macOS, also those of one user', () => {
    const places = browserPlaces({ platform: 'darwin', env: { HOME: '/Users/a' } })
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(places).toContain('/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium')
  })

  it('knows the programs of Windows', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: undefined }
    expect(browserPlaces({ platform: 'win32', env })).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ])
  })
})

describe('findBrowser', () => {
  const before = process.env.JIJING_CHROMIUM
  afterEach(() => {
    if (before === undefined) delete process.env.JIJING_CHROMIUM
    else process.env.JIJING_CHROMIUM = before
  })

  it('takes the browser that the environment names', async () => {
    process.env.JIJING_CHROMIUM = process.execPath
    expect(await findBrowser()).toBe(process.execPath)
  })
})

describe('runLimited', () => {
  it('ends a command that takes too long, with what it started', async () => {
    const started = Date.now()
    const outcome = await runLimited('sh', ['-c', 'sleep 30 & sleep 30'], 200)
    expect(outcome.succeeded).toBe(false)
    expect(outcome.output).toContain('stopped after 0.2 s')
    expect(Date.now() - started).toBeLessThan(5000)
  })

  it('reports a command that is not there', async () => {
    const outcome = await runLimited('no-such-command-here', [], 5000)
    expect(outcome.succeeded).toBe(false)
    expect(outcome.output).toContain('ENOENT')
  })
})
