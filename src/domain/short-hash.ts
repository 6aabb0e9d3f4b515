/** FNV-1a over UTF-16 units, 32 bits, as 8 hexadecimal digits: enough to tell a few names apart in an address. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
