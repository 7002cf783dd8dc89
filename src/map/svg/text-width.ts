/** Widths of text without a browser, from the advance widths of Noto Sans SC, of which the app's font is made. */

/** The character range U+0020 to U+007E, two base-36 digits each, in 1/1000 em. */
const regular =
  '688zd6ffffpliw7q9e9eczff7q9n7qawffffffffffffffffffff7q7qffffffd6qagwi9hqj4gdfcj5k885evhyf3mkk3kmhlkmhngkgnk1fzoefxergr9eaw9efffjgufnh6e6h8fe91fogv7n7nfc7wpqgyguh8h8asd0ahgvehmaduehd79e7i9eff'
const bold =
  '6baafygegeqrkk91aiaie3ge91aa91argegegegegegegegegege9191gegegeearzhtixi8juh3g9jxl196fsj2g2npktleijleiyhchdksh7pfhfg4h1aiaraigefrhegfhwenhwg5acglhs8g8igs8rqshthehwhwc5drbphpg0nzfmfye7ai88aige'
/** Beyond ASCII the font is one em wide, as Chinese is, but for these; 1/1000 em, much alike in both weights. */
const narrow: Record<string, number> = {
  '–': 540,
  '—': 900,
  '°': 385,
  '²': 417,
  '′': 300,
  '″': 520,
  '−': 570,
}

/** Width of one character in em. Letters with accents are as wide as without. */
function characterWidth(character: string, isBold: boolean): number {
  const [base = character] = character.normalize('NFD')
  const at = (base.charCodeAt(0) - 32) * 2
  if (at >= 0 && at < regular.length)
    return Number.parseInt((isBold ? bold : regular).slice(at, at + 2), 36) / 1000
  return (narrow[character] ?? 1000) / 1000
}

const known = [new Map<string, number>(), new Map<string, number>()] as const

/** Width of a line in em, letter-spacing (em) between its characters included. */
export function textWidth(line: string, isBold: boolean, spacing = 0): number {
  const widths = known[isBold ? 1 : 0]
  let width = widths.get(line)
  if (width === undefined) {
    width = 0
    for (const character of line.normalize('NFC')) width += characterWidth(character, isBold)
    widths.set(line, width)
  }
  return spacing ? width + spacing * ([...line].length - 1) : width
}
