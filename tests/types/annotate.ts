import ts from 'typescript'

const MARK = /^(?<code>.*?) \/\/ (?:: (?<type>.*)|error: (?<error>.*))$/

/** The members of a union in an order that does not hang on which of them the compiler met first. */
const printType = (type: ts.Type, checker: ts.TypeChecker, isDeclaration: boolean): string => {
  const { NoTruncation } = ts.TypeFormatFlags
  let flags = NoTruncation
  // Of `type X = …` the right side is asked for, and not X.
  if (isDeclaration) flags |= ts.TypeFormatFlags.InTypeAlias
  const hasName = type.aliasSymbol !== undefined && !isDeclaration
  return type.isUnion() && !hasName && !(type.flags & ts.TypeFlags.Boolean)
    ? type.types
        .map((member) => checker.typeToString(member, undefined, NoTruncation))
        .sort()
        .join(' | ')
    : checker.typeToString(type, undefined, flags)
}

/** The type of the statement that ends in a line. */
const typeInLine = (file: ts.SourceFile, checker: ts.TypeChecker, line: number): string | undefined => {
  const find = (node: ts.Node): string | undefined => {
    if (file.getLineAndCharacterOfPosition(node.getEnd()).line === line) {
      if (ts.isTypeAliasDeclaration(node)) return printType(checker.getTypeAtLocation(node), checker, true)
      if ((ts.isExpressionStatement(node) || ts.isReturnStatement(node)) && node.expression) {
        return printType(checker.getTypeAtLocation(node.expression), checker, false)
      }
    }
    return ts.forEachChild(node, find)
  }
  return find(file)
}

/** What the compiler says of each line of a file; of lines that it takes, nothing. */
const problemsByLine = (file: ts.SourceFile, program: ts.Program): ReadonlyMap<number, readonly string[]> => {
  const found = new Map<number, string[]>()
  for (const { start, messageText } of [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file)
  ]) {
    const { line } = file.getLineAndCharacterOfPosition(start ?? 0)
    const message = ts.flattenDiagnosticMessageText(messageText, ' ').replace(/ {2,}/g, ' ')
    found.set(line, [...(found.get(line) ?? []), message])
  }
  return found
}

const errorOf = (messages: readonly string[], expected: string | undefined): string => {
  const [message = '', ...others] = messages
  return expected !== undefined && others.length === 0 && message.includes(expected)
    ? expected
    : messages.join(' And: ')
}

/**
 * Code with the marks that it deserves, to be compared with those that it bears:
 *
 * - `// : string` says the type of the statement that ends in this line,
 * - `// error: …` says a part of the one message about this line. A line without it compiles.
 */
export const annotate = (path: string, program: ts.Program): string => {
  const file = program.getSourceFile(path)
  if (file === undefined) throw new Error(`${path} was not compiled`)
  const problems = problemsByLine(file, program)
  const checker = program.getTypeChecker()
  return file.text
    .split('\n')
    .map((text, line) => {
      const { code = text, type, error } = MARK.exec(text)?.groups ?? {}
      const messages = problems.get(line)
      if (messages !== undefined) return `${code} // error: ${errorOf(messages, error)}`
      return type === undefined ? code : `${code} // : ${typeInLine(file, checker, line) ?? 'no type'}`
    })
    .join('\n')
}
