// Runs before the page is painted. The picture in the page shows the plan as it opens, by day and in Chinese:
// a link to anything else hides it until the live map is there.
;(() => {
  const root = document.documentElement
  const query = new URLSearchParams(location.search)
  const theme = query.get('theme')
  if (theme === 'night' || theme === 'print') root.dataset.theme = theme
  // On a fast line the processor is what the picture waits for, and the plan's files come after it (src/main.tsx);
  // on a slow one, told by when this runs, it is the line.
  const askForPlan = () => document.head.append(document.querySelector('template')?.content ?? '')
  if (performance.now() > 200) askForPlan()
  if (['plan', 'layers', 'select', 'theme', 'lang', 'at', 'chapter', 'mode'].some(name => query.has(name))) {
    root.dataset.firstView = 'off'
    askForPlan()
    return
  }
  // The plan is seen once a frame is painted in which the picture is complete (what follows it has been parsed), and
  // once the browser has shown any content at all.
  const complete = () => {
    const since = performance.now()
    const observer = new PerformanceObserver(list => {
      const [shown] = list.getEntriesByName('first-contentful-paint')
      if (!shown) return
      observer.disconnect()
      performance.mark('map:first-paint', { startTime: Math.max(since, shown.startTime) })
    })
    observer.observe({ type: 'paint', buffered: true })
  }
  const watch = () =>
    requestAnimationFrame(document.getElementById('app') ? () => setTimeout(complete) : watch)
  watch()
})()
