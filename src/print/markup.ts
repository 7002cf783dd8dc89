/** Reads the SVG that the app itself writes: elements, double-quoted attributes, text with numeric entities. */

export type Attributes = Record<string, string>

export interface Reader {
  /** `own` are the element's attributes. */
  open(name: string, own: Attributes): void
  close(name: string): void
  text(text: string): void
}

const token = /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g
const attribute = /([\w:-]+)="([^"]*)"/g

const plain = (text: string) =>
  text.includes('&') ? text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))) : text

/** Reads from start to end; `elements` says after how many elements it pauses, so that a long read can be stopped. */
export function* read(svg: string, reader: Reader, elements = 2000): Generator<void> {
  let count = 0
  for (const [, closing, name = '', list = '', empty, text] of svg.matchAll(token)) {
    if (text !== undefined) reader.text(plain(text))
    else if (closing) reader.close(name)
    else {
      const own: Attributes = {}
      for (const [, key = '', value = ''] of list.matchAll(attribute)) own[key] = plain(value)
      reader.open(name, own)
      if (empty) reader.close(name)
      if (++count % elements === 0) yield
    }
  }
}
