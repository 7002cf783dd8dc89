/** `offline.html` of the bundle: the map in a frame, and above it what it has requested, counted live. */
import { proofWords as words } from '../text/proof.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src data:; frame-src 'self'; base-uri 'none'"

/** In both languages, since it is read before any is chosen. */
const both = ({ zh, en }: { zh: string; en: string }) => `${zh} <span lang="en">${en}</span>`
const counter = (kind: 'network' | 'refused') =>
  `<div><dt>${both(words[kind])}</dt><dd data-count="${kind}">0</dd></div>`

/** @param mapPolicy the security policy of the map's own page */
export const proofPage = (mapPolicy: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title.zh} · ${words.title.en}</title>
<link rel="stylesheet" href="app.css">
<link rel="stylesheet" href="offline.css">
<script defer src="offline.js"></script>
</head>
<body>
<header>
<h1>${both(words.title)}</h1>
<p>${both(words.counts)}</p>
<dl>${counter('network')}${counter('refused')}</dl>
<button type="button">${both(words.try)}</button>
<details>
<summary>${both(words.meaning)}</summary>
<p>${words.means.zh.replace('{policy}', `<code>${mapPolicy}</code>`)}</p>
<p lang="en">${words.means.en.replace('{policy}', `<code>${mapPolicy}</code>`)}</p>
<p>${words.limits.zh}</p>
<p lang="en">${words.limits.en}</p>
<ol></ol>
</details>
</header>
<iframe title="${words.title.zh}"></iframe>
</body>
</html>
`
