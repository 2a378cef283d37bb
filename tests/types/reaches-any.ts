import ts from 'typescript'

/** Primitive types, whose members are those of the language. */
const PRIMITIVE =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.BigIntLike

const isReference = (type: ts.Type): type is ts.TypeReference =>
  !!(type.flags & ts.TypeFlags.Object) && !!((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference)

const isAny = (type: ts.Type): boolean => !!(type.flags & ts.TypeFlags.Any)

/**
 * Whether an `any` can be reached from a type: through members, elements, type arguments, parameters and results. Types
 * of the language itself are not looked into, only their arguments.
 */
export const reachesAny = (start: ts.Type, program: ts.Program): boolean => {
  const checker = program.getTypeChecker()
  const seen = new Set<ts.Type>()

  const isOfLanguage = ({ symbol }: { readonly symbol: ts.Symbol | undefined }): boolean =>
    symbol?.declarations?.some((declaration) =>
      program.isSourceFileDefaultLibrary(declaration.getSourceFile())
    ) ?? false

  /** Those that are given: `Iterable<T>` has two more that are `any` by default. */
  const argumentsOf = (type: ts.TypeReference): readonly ts.Type[] => {
    const defaults = (type.target.typeParameters ?? []).map((parameter) => parameter.getDefault())
    return checker.getTypeArguments(type).filter((argument, at) => argument !== defaults[at])
  }

  const ofSignature = (signature: ts.Signature): readonly ts.Type[] => [
    ...signature.getParameters().map((parameter) => checker.getTypeOfSymbol(parameter)),
    signature.getReturnType()
  ]

  const partsOf = (type: ts.Type): readonly ts.Type[] => {
    if (type.isUnionOrIntersection()) return type.types
    if (type.flags & PRIMITIVE) return []
    const args = isReference(type) ? argumentsOf(type) : []
    if (isOfLanguage(type)) return args
    return [
      ...args,
      ...type.getProperties().map((member) => checker.getTypeOfSymbol(member)),
      ...checker.getIndexInfosOfType(type).map((index) => index.type),
      ...[...type.getCallSignatures(), ...type.getConstructSignatures()].flatMap(ofSignature)
    ]
  }

  const visit = (type: ts.Type): boolean => {
    if (isAny(type)) return true
    if (seen.has(type)) return false
    seen.add(type)
    return partsOf(type).some(visit)
  }
  return visit(start)
}
