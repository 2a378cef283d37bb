import ts from 'typescript'

/** How deep helpers look into a value: `lib.scenarios`, `lib.scenarios.answered`. */
const DEPTH = 2

/** The methods of a codec that io-ts declares, and that applications call. */
const METHODS_OF_CODECS = ['decode', 'encode', 'is']

const isOfPackage = ({ declarations }: ts.Symbol): boolean =>
  // The members of a mapped type have no declaration.
  declarations?.some((declaration) => declaration.getSourceFile().fileName.includes('/huadan/dist/')) ?? true

const membersOf = (type: ts.Type): readonly ts.Symbol[] =>
  type.getProperties().filter((member) => isOfPackage(member) || METHODS_OF_CODECS.includes(member.name))

/** Helpers that return a value, each of its members, and what each of its functions returns. */
const ofValue = (
  code: string,
  typeQuery: string,
  type: ts.Type,
  checker: ts.TypeChecker,
  depth = 0
): readonly string[] => {
  const calls = type.getCallSignatures().length > 0
  const constructs = type.getConstructSignatures().length > 0
  const members = depth < DEPTH && !calls && !constructs ? membersOf(type) : []
  return [
    code,
    ...(calls ? [`(...args: Parameters<${typeQuery}>) => ${code}(...args)`] : []),
    ...(constructs ? [`(...args: ConstructorParameters<${typeQuery}>) => new ${code}(...args)`] : []),
    ...members.flatMap((member) => {
      const key = JSON.stringify(member.name)
      const memberType = checker.getTypeOfSymbol(member)
      return ofValue(`${code}[${key}]`, `(${typeQuery})[${key}]`, memberType, checker, depth + 1)
    })
  ]
}

/** Arguments that the parameters of a type take: `EventOf<"conference">`, `Handlers<unknown>`. */
const argumentsOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string => {
  const parameters = (symbol.declarations ?? []).flatMap((declaration) =>
    ts.isTypeAliasDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)
      ? (declaration.typeParameters ?? [])
      : []
  )
  const args = parameters.map(({ constraint }) => {
    const type = constraint && checker.getTypeFromTypeNode(constraint)
    const literal = type?.isUnion() === true ? type.types.find((one) => one.isStringLiteral()) : undefined
    if (literal !== undefined) return JSON.stringify(literal.value)
    return constraint === undefined ? 'unknown' : 'never'
  })
  return args.length === 0 ? '' : `<${args.join()}>`
}

/** Helpers that return a value of a type, and each of its members. */
const ofType = (name: string, symbol: ts.Symbol, checker: ts.TypeChecker): readonly string[] => {
  const type = `lib.${name}${argumentsOf(symbol, checker)}`
  return [
    `(value: ${type}) => [value]`,
    ...membersOf(checker.getDeclaredTypeOfSymbol(symbol)).map(
      (member) => `(value: ${type}) => value[${JSON.stringify(member.name)}]`
    )
  ]
}

/**
 * Writes a module of helpers over every export of an entry point, as a test suite would share them. Their types are left to
 * the compiler, which must name them in declarations.
 *
 * @param specifier - of the entry point: `huadan/testing`
 * @param declarations - its file of declarations
 */
export const helpersOf = (specifier: string, declarations: string): string => {
  const { NodeNext } = ts.ModuleKind
  const program = ts.createProgram([declarations], { module: NodeNext, strict: true, types: [] })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(declarations)
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined) throw new Error(`${declarations} is not a module`)
  const helpers = checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const { name } = exported
    const value = `lib.${name}`
    return [
      ...(symbol.flags & ts.SymbolFlags.Value
        ? ofValue(value, `typeof ${value}`, checker.getTypeOfSymbol(symbol), checker)
        : []),
      ...(symbol.flags & ts.SymbolFlags.Type ? ofType(name, symbol, checker) : [])
    ]
  })
  return [
    `import * as lib from '${specifier}'`,
    ...helpers.map((helper, index) => `export const helper${index} = ${helper}`),
    ''
  ].join('\n')
}
