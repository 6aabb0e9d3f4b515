// Finds the opening page that was written down for this address.
;(function () {
  'use strict'

  var program = window.program
  if (!program) return

  /** As the head of the page has asked for it already. */
  function read(path) {
    return window.fetch(path).then(function (response) {
      return response.ok ? response.json() : null
    })
  }

  /** A browser that hides whether there are any files of the reader's own may hold some. */
  function mayHoldFiles() {
    try {
      return window.localStorage.getItem('jijing.kept') !== null
    } catch (refused) {
      return true
    }
  }

  /** What the last visit to the reader's own files has left; `null` where there is none. */
  function left() {
    return new Promise(function (resolve) {
      var opening = window.indexedDB.open('jijing')
      // There was no database, and none is made here.
      opening.onupgradeneeded = function () {
        opening.transaction.abort()
      }
      opening.onerror = function () {
        resolve(null)
      }
      opening.onsuccess = function () {
        var database = opening.result
        try {
          var visit = database.transaction('visit')
          var asked = visit.objectStore('visit').get('page')
          visit.oncomplete = visit.onabort = function () {
            database.close()
            resolve(asked.result || null)
          }
        } catch (absent) {
          // An older version of the site has made the database.
          database.close()
          resolve(null)
        }
      }
    })
  }

  function listing(manifest) {
    var sources = manifest.sources.map(function (source) {
      return [source.dataset, source.path, source.title, source.sha256]
    })
    return JSON.stringify([manifest.defaultYear, sources])
  }

  /** Only for what lies there now, made by this version, and only at the address that means it. */
  function isMeant(page, manifest) {
    return (
      page !== null &&
      manifest !== null &&
      page.build === program.build &&
      listing(page.manifest) === listing(manifest) &&
      page.addresses.indexOf(decodeURI(window.location.hash.slice(1))) >= 0
    )
  }

  /** Resolves with `null` where none was written, or of other data. */
  program.findPage = function (theme) {
    var shipped = 'data/prepared/opening-' + (theme === 'dark' ? 'dark' : 'light') + '.json'
    var written = mayHoldFiles() ? left() : read(shipped)
    return Promise.all([read('data/manifest.json'), written]).then(function (found) {
      return isMeant(found[1], found[0]) ? found[1] : null
    })
  }
})()
