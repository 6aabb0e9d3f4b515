import { type Statement, sql } from '@/engine/sql'
import type { PanelInput } from './column'

/** Ends a query whose rows tell of all: no more than the page shows. */
export const firstRows = ({ most }: PanelInput): Statement =>
  most === undefined ? sql`` : sql`LIMIT CAST(${most} AS INTEGER)`
