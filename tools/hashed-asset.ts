/**
 * A path of the built site whose name holds a hash of its content, so that it never changes.
 * Nothing under `data/` is one, whatever its name: those files are replaced in place.
 */
export function isHashedAsset(path: string): boolean {
  return /^\/?assets\/(?:[^/.][^/]*\/)*[^/]+-[\w-]{8}\.\w+$/.test(path)
}
