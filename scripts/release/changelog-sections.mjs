/** Returns a changelog's introduction and its sections, `## [1.2.3] - 2026-01-31` or `## [Unreleased]`, whole and by version. */
export const readChangelog = (text) => {
  const [introduction, ...sections] = text.split(/^(?=## )/m)
  return {
    introduction,
    sections: sections.map((section) => {
      const [heading] = section.split('\n', 1)
      return {
        whole: section,
        version: /^## \[?([^\]\s]+)/.exec(heading)?.[1],
        text: section.slice(heading.length).trim()
      }
    })
  }
}
