/** Whether a browser's Origin is our own: the host it asked, or PUBLIC_URL. Keeps other sites from using a cookie. */
export function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string | null): boolean {
  if (publicUrl !== null && origin === publicUrl) return true
  const asked = URL.parse(`http://${host ?? ''}`)
  const from = URL.parse(origin)
  if (!asked || !from || !/^https?:$/.test(from.protocol)) return false
  return from.host === asked.host || from.host === hostWithoutDefaultPort(asked, from.protocol)
}

/** `zirkel.example.org:443` is the same as `https://zirkel.example.org`. */
function hostWithoutDefaultPort(asked: URL, protocol: string): string {
  return protocol === 'https:' && asked.port === '443' ? asked.hostname : asked.host
}
