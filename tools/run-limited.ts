import { spawn } from 'node:child_process'

export interface Outcome {
  readonly succeeded: boolean
  readonly output: string
}

/** Runs a command without a terminal, and ends it with all its children after `limitMs`. */
export function runLimited(
  command: string,
  args: readonly string[],
  limitMs: number,
): Promise<Outcome> {
  const isWindows = process.platform === 'win32'
  return new Promise((settle) => {
    const child = spawn(command, args, {
      // A group of its own, so that a download started by the command ends with it.
      detached: !isWindows,
      shell: isWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const parts: string[] = []
    const finish = (succeeded: boolean) => {
      clearTimeout(limit)
      child.stdout.destroy()
      child.stderr.destroy()
      settle({ succeeded, output: parts.join('').trim() })
    }
    const limit = setTimeout(() => {
      parts.push(`\nstopped after ${limitMs / 1000} s`)
      if (child.pid && !isWindows) process.kill(-child.pid, 'SIGKILL')
      else child.kill()
      finish(false)
    }, limitMs)
    child.stdout.on('data', (data: Buffer) => parts.push(data.toString()))
    child.stderr.on('data', (data: Buffer) => parts.push(data.toString()))
    child.once('error', (error) => {
      parts.push(error.message)
      finish(false)
    })
    child.once('close', (code) => finish(code === 0))
  })
}
