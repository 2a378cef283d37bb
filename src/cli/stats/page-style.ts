import { KIND_ORDER } from './per-kind'

type Theme = 'light' | 'dark'
type Color = Readonly<Record<Theme, string>>

/** One colour for each kind, in the order of `KIND_ORDER`; further kinds start again. */
const COLORS: readonly Color[] = [
  { light: '#8b5cf6', dark: '#a98bfa' },
  { light: '#2f6fde', dark: '#6ea3ff' },
  { light: '#e0912f', dark: '#f0b060' },
  { light: '#1f9d6b', dark: '#3ec48d' }
]

const colorAt = (at: number): Color => {
  // Never empty: a remainder is an index of the list.
  const [color] = COLORS.slice(at % COLORS.length) as [Color, ...Color[]]
  return color
}

const kindColors = (theme: Theme): string =>
  KIND_ORDER.map((kind, at) => `--kind-${kind}: ${colorAt(at)[theme]};`).join(' ')

/** The style sheet of the page: light and dark, for wide screens, phones and paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --card: #fff; --text: #1d2430; --faint: #5a6474; --line: #d9dee6;
  --accent: #2f6fde; --good: #1f9d6b; --bad: #c8321f;
  ${kindColors('light')}
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161d; --card: #1b212b; --text: #e6eaf0; --faint: #9aa5b5; --line: #364050;
    --accent: #6ea3ff; --good: #3ec48d; --bad: #ff8a75;
    ${kindColors('dark')}
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text); line-height: 1.45;
  font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', sans-serif;
}
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
footer { padding-bottom: 2rem; color: var(--faint); font-size: .85rem; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 0 0 .25rem; font-size: 1.1rem; }
p { margin: 0 0 .75rem; color: var(--faint); font-size: .9rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem; margin: 1rem 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.figures div { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .75rem 1rem; }
.figures dt { color: var(--faint); font-size: .85rem; }
.figures dd { margin: 0; font-size: .85rem; color: var(--faint); }
.figures .value { font-size: 1.2rem; font-weight: 600; color: var(--text); overflow-wrap: anywhere; }
.figures .fault .value { color: var(--bad); }
.beside { display: grid; grid-template-columns: minmax(0, 20rem) minmax(0, 1fr); gap: 1rem; align-items: center; }
figure { margin: .5rem 0; }
figure svg { display: block; width: 100%; height: auto; }
.ring { width: 100%; max-width: 20rem; margin: 0 auto; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .25rem 0; padding: 0; list-style: none; font-size: .85rem; }
.legend span { display: inline-block; width: .75rem; height: .75rem; margin-right: .4rem; border-radius: 3px; vertical-align: -1px; }
.narrow { display: none; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
thead th { color: var(--faint); font-weight: 500; vertical-align: bottom; }
tbody th { font-weight: 400; white-space: normal; overflow-wrap: anywhere; min-width: 7rem; }
th:first-child { text-align: left; padding-left: 0; }
tr:last-child > * { border-bottom: 0; }
.total > * { font-weight: 600; }
.money { white-space: normal; overflow-wrap: anywhere; }
td.bar { width: 40%; min-width: 5rem; padding-right: 0; }
td.bar span { display: block; height: .7rem; min-width: 2px; border-radius: 2px; background: var(--accent); }
details { margin-top: .5rem; }
summary { cursor: pointer; color: var(--faint); font-size: .9rem; padding: .25rem 0; }
@media (max-width: 40rem) {
  .wide { display: none; }
  .narrow { display: block; }
  .beside { grid-template-columns: minmax(0, 1fr); }
  .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .figures .value { font-size: 1.1rem; }
  th, td { padding: .3rem .4rem; }
  td.bar { width: 20%; min-width: 2.5rem; }
  .many td.bar { display: none; }
  tbody th { min-width: 5rem; }
  table { font-size: .85rem; }
}
@media print {
  body { background: none; }
  section, .figures div { break-inside: avoid; }
}
`
