// `npm run check:links`: every link to a file or a heading of this repository leads to one.
import validateLinks from 'remark-validate-links'

const ANCHOR = /<a id="([^"]+)">/

/** Makes the HTML anchors of generated pages known to `validateLinks`, which looks for ids in `data`. */
const htmlAnchors = () => {
  const visit = (node) => {
    const [, id] = (node.type === 'html' && ANCHOR.exec(node.value)) || []
    if (id !== undefined) node.data = { id }
    node.children?.forEach(visit)
  }
  return visit
}

export default {
  // No remote: links are relative to files.
  plugins: [htmlAnchors, [validateLinks, { repository: false }]]
}
