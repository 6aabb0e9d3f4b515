const HOLDS = 'jijing.kept'
const NOT_KEPT = 'jijing.not-kept'

/** Small things remembered beside the files; storage may be switched off. */
export const remembered = {
  /** A hint that saves the first picture from waiting: false only when nothing was ever kept. */
  mayHold: () => attempt(() => localStorage.getItem(HOLDS) !== null, true),
  holds: (isHeld: boolean) =>
    attempt(() => {
      if (isHeld) localStorage.setItem(HOLDS, '1')
      else localStorage.removeItem(HOLDS)
    }, undefined),
  /** Whether files are to be kept; asked again in each browser session. */
  isChosen: () => attempt(() => sessionStorage.getItem(NOT_KEPT) === null, true),
  choose: (isChosen: boolean) =>
    attempt(() => {
      if (isChosen) sessionStorage.removeItem(NOT_KEPT)
      else sessionStorage.setItem(NOT_KEPT, '1')
    }, undefined),
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}

/** The other tabs of this site. */
export function openTabs() {
  const channel = attempt(() => new BroadcastChannel('jijing.kept'), null)
  return {
    tell: () => channel?.postMessage('changed'),
    listen: (onChange: () => void) => channel?.addEventListener('message', onChange),
  }
}
