/** Hash of the site's code, set by the build: answers prepared by other code are not shown. */
declare const __BUILD_ID__: string
