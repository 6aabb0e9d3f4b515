/** Hash of the site's code, set by the build: answers prepared by other code are not shown. */
declare const __BUILD_ID__: string
/** Ids of the panels on each page, by the name of its route; see `tools/panel-places.ts`. */
declare const __PANEL_PLACES__: Readonly<Record<string, readonly string[]>>
