import { formatIssues, parse, safeParse } from 'huadan'
import { samples } from 'huadan/testing'

const show = (id, text) => {
  document.getElementById(id).textContent = text
}

// Bytes, as `fetch` or a dropped file give them.
const bytes = new TextEncoder().encode(samples['callback-cdr'])
show('decoded', JSON.stringify(parse(bytes)))

const cut = safeParse(bytes.slice(0, 300))
show('rejected', cut.success ? '' : formatIssues(cut.error.issues))
