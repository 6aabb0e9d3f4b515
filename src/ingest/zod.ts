import { z } from 'zod'

// Before the first schema: the content security policy forbids the probe for a JIT compiler.
z.config({ jitless: true })

export { z }
