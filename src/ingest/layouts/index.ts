import type { Layout } from '../layout'
import { tianhe } from './tianhe'

/** Every form layout. A new one is a new file and one line here. */
export const layouts: readonly Layout[] = [tianhe]
