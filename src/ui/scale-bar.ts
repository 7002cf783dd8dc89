/** The longest round ground length (1, 2 or 5 × 10ⁿ m) whose bar fits into a number of pixels. */
export const scaleBar = (metresPerPixel: number, maxPixels: number) => {
  const longest = metresPerPixel * maxPixels
  const power = 10 ** Math.floor(Math.log10(longest))
  const metres = ([5, 2].find(step => step * power <= longest) ?? 1) * power
  return { metres, pixels: metres / metresPerPixel }
}

/** A ground distance in the larger unit that keeps it whole. */
export const distanceText = (metres: number) =>
  metres < 1000 ? `${metres} m` : `${Number((metres / 1000).toFixed(1))} km`
