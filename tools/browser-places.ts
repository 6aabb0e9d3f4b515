import { posix, win32 } from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge']
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** Where a machine keeps a Chromium of its own, likeliest first; whether they exist is not asked. */
export function browserPlaces({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPrograms.map((parts) => win32.join(folder, ...parts)))
  }
  const onPath = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  const found = commands.flatMap((name) => onPath.map((folder) => posix.join(folder, name)))
  if (platform !== 'darwin') return found
  const homes = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])]
  const applications = homes.flatMap((home) =>
    macApplications.map((name) => posix.join(home, `${name}.app`, 'Contents', 'MacOS', name)),
  )
  return [...found, ...applications]
}
