/** The database that holds everything: in memory, with its full row groups compressed. */
export const CATALOG = 'jijing'

/** Before the name of a table whose new rows are being written: it soon takes the table's place. */
export const NEXT = 'next_'
