const ENCODINGS = ['utf-8', 'gb18030'] as const

/** Name of a member; Chinese Windows writes GBK without saying so. */
export function memberName(bytes: Uint8Array, saysUtf8: boolean): string {
  for (const encoding of ENCODINGS) {
    try {
      return clean(new TextDecoder(encoding, { fatal: true }).decode(bytes))
    } catch {
      if (saysUtf8) break
    }
  }
  return clean(new TextDecoder('utf-8').decode(bytes))
}

const clean = (name: string) => name.replaceAll('\\', '/').replace(/\p{Cc}/gu, '')

const ASIDE = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._|~\$|Thumbs\.db$|desktop\.ini$)/iu

/** What operating systems and office programs leave in folders, and the folders themselves. */
export const isAside = (name: string): boolean => name.endsWith('/') || ASIDE.test(name)
