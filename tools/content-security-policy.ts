/**
 * What the site may do, for hosts whose headers are not ours (a meta element) and for our own
 * server. `'wasm-unsafe-eval'` is DuckDB's, `'unsafe-inline'` for styles is the charts'.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Browsers ignore `frame-ancestors` in a meta element, so only the header carries it. */
export const headerContentSecurityPolicy = `${contentSecurityPolicy}; frame-ancestors 'self'`
