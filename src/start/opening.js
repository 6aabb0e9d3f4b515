// Shows the opening page, which the build has written down with its figures, while the program
// that takes its place is still to be read.
;(function () {
  'use strict'

  var program = window.program
  if (!program) return
  var theme = document.documentElement.getAttribute('data-theme') || 'light'

  /** In ms: what has not come by then is left to the program. */
  var PATIENCE = 1500

  /** As the head of the page has asked for it already. */
  function read(path) {
    return window.fetch(path).then(function (response) {
      return response.ok ? response.json() : null
    })
  }

  /** The reader's own files, and a browser that hides whether there are any, are the program's. */
  function mayHoldFiles() {
    try {
      return window.localStorage.getItem('jijing.kept') !== null
    } catch (refused) {
      return true
    }
  }

  function listing(manifest) {
    var sources = manifest.sources.map(function (source) {
      return [source.dataset, source.path, source.title, source.sha256]
    })
    return JSON.stringify([manifest.defaultYear, sources])
  }

  /** Only for what lies there now, made by this version, and only at the address that means it. */
  function isShown(page, manifest) {
    return (
      page !== null &&
      manifest !== null &&
      page.build === program.build &&
      listing(page.manifest) === listing(manifest) &&
      page.addresses.indexOf(decodeURI(window.location.hash.slice(1))) >= 0
    )
  }

  function build(html) {
    var opening = document.createElement('div')
    opening.id = 'opening'
    // It can be read, and worked with once the program is there.
    opening.setAttribute('inert', '')
    opening.setAttribute('aria-disabled', 'true')
    // Vue has escaped every value in it, and no script of a parsed page runs.
    var written = new DOMParser().parseFromString(html, 'text/html').body
    while (written.firstChild) opening.appendChild(written.firstChild)
    Array.prototype.forEach.call(opening.querySelectorAll('select[value]'), function (select) {
      select.value = select.getAttribute('value')
    })
    return opening
  }

  /** The widest that fits, as the program chooses it; -1 where none was drawn. */
  function widthFor(box, picture) {
    if (picture.themes.indexOf(theme) < 0) return -1
    return Math.max.apply(
      null,
      picture.widths.filter(function (one) {
        return one <= box.clientWidth
      })
    )
  }

  /** Scoped styles know an element by what the build has written on its neighbours. */
  function place(element, box) {
    var like = box.querySelector('p').attributes
    for (var i = 0; i < like.length; i += 1) {
      if (like[i].name.indexOf('data-v-') === 0) element.setAttribute(like[i].name, '')
    }
    box.insertBefore(element, box.firstChild)
  }

  /** One of the page's pictures; resolves once it has its marks, or cannot have them. */
  function draw(opening, picture, page) {
    var box = opening.querySelector('[data-panel="' + picture.panel + '"] .picture')
    var width = box ? widthFor(box, picture) : -1
    if (width < 0) return null
    var name = picture.panel + '-' + theme + '-' + width + '.svg'
    var address = 'data/prepared/' + name + '?' + page.mark
    var svg = page.embedded[name]
    if (svg) {
      var drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
      drawn.setAttribute('aria-hidden', 'true')
      // The program shows the file: it must be there when it takes over.
      drawn.setAttribute('data-file', address)
      place(document.importNode(drawn, true), box)
      return null
    }
    return new Promise(function (resolve) {
      var image = document.createElement('img')
      image.alt = ''
      image.decoding = 'sync'
      image.width = width
      image.height = box.clientHeight
      image.onload = image.onerror = resolve
      image.src = address
      place(image, box)
    })
  }

  /** Fetches what stands embedded on the page, for the program. */
  function fetchPictures(opening) {
    Array.prototype.forEach.call(opening.querySelectorAll('[data-file]'), function (drawn) {
      // As long as the page holds it, it is there at once where the program asks for it.
      drawn.file = new Image()
      drawn.file.onload = drawn.file.onerror = function () {
        drawn.removeAttribute('data-file')
      }
      drawn.file.fetchPriority = 'low'
      drawn.file.src = drawn.getAttribute('data-file')
    })
  }

  function nextFrame() {
    return new Promise(window.requestAnimationFrame)
  }

  /** The frame that holds what was placed has been handed over when the next one begins. */
  function afterPaint() {
    return nextFrame()
      .then(nextFrame)
      .then(function () {
        return new Promise(setTimeout)
      })
  }

  function show(page) {
    var opening = build(page.html)
    document.body.insertBefore(opening, document.getElementById('app'))
    var rest = page.pictures.slice(1)
    // A frame of its own: what is looked at first is there first.
    return Promise.resolve(page.pictures[0] && draw(opening, page.pictures[0], page))
      .then(afterPaint)
      .then(function () {
        return Promise.all(
          rest.map(function (picture) {
            return draw(opening, picture, page)
          })
        )
      })
      .then(function () {
        fetchPictures(opening)
        if (program.isStarted()) return null
        var engine = program.startEngine()
        program.fetch()
        return engine
      })
  }

  window.setTimeout(program.start, PATIENCE)
  var found = mayHoldFiles()
    ? [null, null]
    : [
        read('data/manifest.json'),
        read('data/prepared/opening-' + (theme === 'dark' ? 'dark' : 'light') + '.json'),
      ]
  Promise.all(found)
    .then(function (all) {
      if (program.isStarted()) return null
      return isShown(all[1], all[0]) ? show(all[1]) : program.fetch()
    })
    .then(program.start, program.start)
})()
