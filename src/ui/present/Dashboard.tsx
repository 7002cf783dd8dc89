import '../../../styles/dashboard.css'
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LogarithmicScale,
  type Plugin,
} from 'chart.js'
import { useEffect, useRef } from 'preact/hooks'
import { lang, theme } from '../../state/store.ts'
import { askForIndicators, indicators } from '../indicators.ts'
import { remPixels } from '../screen.ts'
import { t } from '../words.ts'
import { type Panel, panels } from './charts.ts'
import { textSize } from './stage.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LogarithmicScale)

/** Figures for the wall: four charts beside the map. */
export function Dashboard() {
  useEffect(() => {
    askForIndicators()
  }, [])
  const rows = Array.isArray(indicators.value) ? indicators.value : []
  return (
    <section class="dashboard" aria-label={t('stage.dashboard')}>
      {panels(rows).map(panel => (
        <ChartPanel key={`${panel.id} ${lang.value} ${theme.value} ${textSize.value}`} panel={panel} />
      ))}
    </section>
  )
}

/** Writes each bar's own text at its end: nobody reads a scale from eight metres. */
const values = (texts: string[][], color: string, size: number): Plugin => ({
  id: 'values',
  afterDatasetsDraw(chart) {
    const { ctx, data } = chart
    ctx.save()
    ctx.fillStyle = color
    ctx.textBaseline = 'middle'
    ctx.font = `700 ${size}px "Plan Sans", sans-serif`
    data.datasets.forEach((_, set) => {
      chart.getDatasetMeta(set).data.forEach((bar, i) => {
        const text = texts[set]?.[i] ?? ''
        ctx.fillText(text, bar.x + size * 0.4, bar.y)
      })
    })
    ctx.restore()
  },
})

/** In em, about: a Chinese character is one, a Latin letter half. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 1 : 0.55), 0)

/** A label in lines of so many em; Chinese breaks anywhere, other words between them. */
function lines(text: string, room: number): string[] {
  const made: string[] = []
  for (const word of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*/g) ?? []) {
    const last = made.at(-1)
    if (last !== undefined && widthOf(last + word.trim()) <= room) made[made.length - 1] = last + word
    else made.push(word)
  }
  return made.map(line => line.trim())
}

function ChartPanel({ panel: { id, title, labels, notes = [], series } }: { panel: Panel }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (!canvas.current) return
    const css = getComputedStyle(document.documentElement)
    const [ink, soft, strong] = ['--ink', '--edge', '--control'].map(name => css.getPropertyValue(name))
    const size = remPixels()
    const room = ((canvas.current.parentElement?.clientWidth ?? 0) / size) * 0.42
    const longest = Math.max(...series.flatMap(({ texts }) => texts.map(widthOf)))
    const chart = new Chart(canvas.current, {
      type: 'bar',
      data: {
        labels: labels.map((label, i) => [...lines(label, room), ...lines(notes[i] ?? '', room)]),
        datasets: series.map(({ name, values }, i) => ({
          label: name,
          data: values,
          backgroundColor: i === series.length - 1 ? strong : soft,
          categoryPercentage: 0.78,
          barPercentage: 0.92,
        })),
      },
      options: {
        indexAxis: 'y',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { right: size * (longest + 0.8) } },
        scales: {
          x: { type: id === 'growth' ? 'logarithmic' : 'linear', display: false, beginAtZero: true },
          y: {
            grid: { display: false },
            border: { display: false },
            ticks: {
              color: ink ?? '',
              font: { size, lineHeight: 1.1, family: '"Plan Sans", sans-serif' },
              autoSkip: false,
            },
          },
        },
      },
      plugins: [
        values(
          series.map(({ texts }) => texts),
          ink ?? '',
          size,
        ),
      ],
    })
    return () => chart.destroy()
  }, [])
  return (
    <figure>
      <figcaption>
        {title}
        {series.length > 1 && (
          <span class="dashboard-key">
            {series.map(({ name }) => (
              <span key={name}>{name}</span>
            ))}
          </span>
        )}
      </figcaption>
      <div class="dashboard-chart">
        <canvas ref={canvas} role="img" aria-label={title} />
      </div>
      <table class="visually-hidden">
        <tbody>
          {labels.map((label, i) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {notes[i] && <td>{notes[i]}</td>}
              {series.map(({ name, texts }) => (
                <td key={name}>{texts[i]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
