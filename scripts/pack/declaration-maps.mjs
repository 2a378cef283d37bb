import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import ts from 'typescript'
import { sourceMap } from './source-map.mjs'

const readTree = async (folder, isWanted) => {
  const files = await readdir(folder, { recursive: true })
  return Promise.all(
    files.filter(isWanted).map(async (file) => {
      const path = join(folder, file)
      return ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest, true)
    })
  )
}

const isExported = (statement) => ts.getCombinedModifierFlags(statement) & ts.ModifierFlags.Export

const memberList = (node) => node?.members ?? node?.type?.members ?? []

/**
 * Returns the names that a file declares: each with the identifier, and a key that distinguishes types,
 * values and members.
 */
const declarationsIn = (file) =>
  file.statements.flatMap((statement) => {
    const nodes = ts.isVariableStatement(statement)
      ? [...statement.declarationList.declarations]
      : [statement]
    return nodes
      .filter(({ name }) => name !== undefined && ts.isIdentifier(name))
      .flatMap((node) => {
        const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
        const key = `${isType ? 'type' : 'value'} ${node.name.text}`
        const members = [...memberList(node)].filter(({ name }) => name !== undefined)
        const own = { key, node: node.name, file, isExported: isExported(node) }
        return [
          own,
          ...members.map((member) => ({
            ...own,
            key: `${key}.${member.name.getText(file)}`,
            node: member.name
          }))
        ]
      })
  })

/**
 * Returns the declaration in `src` of each key that has exactly one. Exported declarations take precedence
 * over local ones.
 */
const sourcesByKey = (files) => {
  const found = new Map()
  for (const declaration of files.flatMap(declarationsIn))
    found.set(declaration.key, [...(found.get(declaration.key) ?? []), declaration])
  return new Map(
    [...found].flatMap(([key, all]) => {
      const exported = all.filter((declaration) => declaration.isExported)
      const candidates = exported.length > 0 ? exported : all
      return candidates.length === 1 ? [[key, candidates[0]]] : []
    })
  )
}

/** The editor maps the start and the end of a name; it looks for exactly these places. */
const segmentsOf = (declared, node, declaration) => {
  const source = relative(dirname(declared.fileName), declaration.file.fileName).split(sep).join('/')
  const ends = (node, file) =>
    [node.getStart(file), node.getEnd()].map((at) => file.getLineAndCharacterOfPosition(at))
  const from = ends(declaration.node, declaration.file)
  return ends(node, declared).map(({ line, character }, index) => ({
    line,
    column: character,
    source,
    sourceLine: from[index].line,
    sourceColumn: from[index].character
  }))
}

/**
 * Writes a map for each declaration file of `dist`, so that "go to definition" opens `src`: tsup writes none.
 */
export const writeDeclarationMaps = async (root) => {
  const isTypeScript = (file) => file.endsWith('.ts') && !file.startsWith('cli')
  const sources = sourcesByKey(await readTree(join(root, 'src'), isTypeScript))
  for (const declared of await readTree(join(root, 'dist'), (file) => /\.d\.c?ts$/.test(file))) {
    const segments = declarationsIn(declared).flatMap(({ key, node }) => {
      const declaration = sources.get(key)
      return declaration === undefined ? [] : segmentsOf(declared, node, declaration)
    })
    const path = `${declared.fileName}.map`
    const text = declared.text.replace(/\n\/\/# sourceMappingURL=.*\n$/, '\n')
    await writeFile(path, JSON.stringify(sourceMap(basename(declared.fileName), segments)))
    await writeFile(declared.fileName, `${text}//# sourceMappingURL=${basename(path)}\n`)
  }
}
