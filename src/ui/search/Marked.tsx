const lengthBefore = 12

/** A text with parts of it marked. Of a long one only the surroundings of the first mark where it is `cut`. */
export function Marked({
  text,
  ranges,
  cut = false,
}: {
  text: string
  ranges: [number, number][]
  cut?: boolean
}) {
  const from = cut ? Math.max(0, (ranges[0]?.[0] ?? 0) - lengthBefore) : 0
  const parts = ranges.map(([start, end], i) => {
    const before = text.slice(i ? (ranges[i - 1]?.[1] ?? 0) : from, start)
    return (
      <>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </>
    )
  })
  return (
    <>
      {from > 0 && '…'}
      {parts}
      {text.slice(ranges.at(-1)?.[1] ?? from)}
    </>
  )
}
