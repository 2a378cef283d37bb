import { KIND_ORDER } from './per-kind'

/** Colours for light and dark, in the order of `KIND_ORDER`. Further kinds use them again from the start. */
const KIND_COLORS = ['#8b5cf6, #a98bfa', '#2f6fde, #6ea3ff', '#e0912f, #f0b060', '#1f9d6b, #3ec48d']

const kindColors = KIND_ORDER.map(
  (kind, at) => `--${kind}: light-dark(${String(KIND_COLORS[at % KIND_COLORS.length])});`
).join(' ')

/** The style sheet of the page: light and dark, for wide screens, phones and paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f5f6f8, #12161d); --card: light-dark(#fff, #1b212b);
  --text: light-dark(#1d2430, #e6eaf0); --faint: light-dark(#5a6474, #9aa5b5);
  --line: light-dark(#d9dee6, #364050); --bad: light-dark(#c8321f, #ff8a75);
  --accent: light-dark(#2f6fde, #6ea3ff);
  --answered: light-dark(#1f9d6b, #3ec48d); --not-answered: var(--line);
  ${kindColors}
}
* { box-sizing: border-box; print-color-adjust: exact; }
body {
  max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; line-height: 1.45;
  background: var(--page); color: var(--text);
  font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', sans-serif;
}
h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 0 0 .25rem; font-size: 1.1rem; }
p, footer, summary, dt, dd { margin: 0; color: var(--faint); font-size: .9rem; }
section { display: flow-root; margin: 1rem 0; }
section, dl div {
  padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
}
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem; }
dl div:first-child { grid-column: span 2; }
.value { font-size: 1.2rem; font-weight: 600; color: var(--text); overflow-wrap: anywhere; }
.fault .value { color: var(--bad); }
figure { margin: .5rem 0; }
svg { display: block; width: 100%; height: auto; }
.ring { float: left; width: 20rem; }
.narrow { display: none; }
ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0; padding: 0; font-size: .85rem; }
li { display: block; }
li span { display: inline-block; width: .75rem; height: .75rem; margin-right: .4rem; border-radius: 3px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
thead th { color: var(--faint); font-weight: 500; }
tbody th { font-weight: 400; white-space: normal; overflow-wrap: anywhere; }
th:first-child { width: 60%; min-width: 7rem; padding-left: 0; text-align: left; }
th div { display: flex; max-width: 26rem; height: .45rem; }
th div:empty { display: none; }
th span { min-width: 1px; border-radius: 2px; }
tr:last-child > * { border-bottom: 0; }
.total > * { font-weight: 600; }
#charges ~ * td { white-space: normal; overflow-wrap: anywhere; }
@media screen { details:not([open]) + .scroll { display: none; } }
@media (max-width: 40rem) {
  .wide { display: none; } .narrow { display: block; }
  .ring { float: none; max-width: 100%; margin: auto; }
  dl { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  th, td { padding: .3rem .4rem; font-size: .85rem; white-space: normal; }
}
@media print {
  :root { color-scheme: light; --page: #fff; }
  details { display: none; }
  h2, p, ul { break-after: avoid; }
  figure, tr, dl div { break-inside: avoid; }
}
`
