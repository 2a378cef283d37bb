import { Comment, CommentTag, Converter, LiteralType, ReflectionKind, UnionType } from 'typedoc'

/** The heading in `docs/reference/api` for each module of `src` that the library exports from. */
const CATEGORY_OF_MODULE = {
  'decode.ts': 'Decoding',
  'parse.ts': 'Decoding',
  'options.ts': 'Decoding',
  result: 'Results and errors',
  events: 'Events',
  helpers: 'Helpers',
  fields: 'Money and terms',
  diagnostics: 'Issues and repairs',
  repairs: 'Issues and repairs',
  'encode.ts': 'Encoding',
  codecs: 'Codecs',
  records: 'Codecs'
}

const CATEGORIES = [...new Set(Object.values(CATEGORY_OF_MODULE))]

const moduleOf = (symbol) =>
  symbol.declarations[0].getSourceFile().fileName.split('/src/').at(-1).split('/')[0]

const categorize = (reflection, symbol) => {
  const module = moduleOf(symbol)
  if (['testing', 'calls', 'http'].includes(module)) return
  const category = CATEGORY_OF_MODULE[module]
  if (category === undefined)
    throw new Error(`scripts/api/typedoc-plugin.mjs: no heading for the module ${module}`)
  reflection.comment ??= new Comment()
  reflection.comment.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: category }]))
}

const isOfLiterals = ({ type, types }) =>
  type === 'union' && types.every((member) => member.type === 'literal')

/** Lists the words of a union that the source derives from a table. Sorted, because the compiler's order can change. */
const spellOut = (reflection, type) => {
  if (isOfLiterals(reflection.type) || !type.isUnion()) return
  if (!type.types.every((member) => member.isStringLiteral())) return
  const words = type.types.map(({ value }) => value).sort()
  reflection.type = new UnionType(words.map((word) => new LiteralType(word)))
}

/** The settings that `typedoc.json` cannot express. */
export const load = (app) => {
  app.on('bootstrapEnd', () => app.options.setValue('categoryOrder', CATEGORIES))
  // Use types as the source writes them. From the compiler's types TypeDoc prints `readonly [Issue, ...Issue[]]` as
  // `readonly [Issue, Issue]`, and expands named unions.
  app.converter.on(Converter.EVENT_BEGIN, (context) => {
    context.convertingTypeNode = true
  })
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    const checker = context.programs[0].getTypeChecker()
    for (const module of context.project.getReflectionsByKind(ReflectionKind.Module)) {
      for (const reflection of module.children) {
        const symbol = context.getSymbolFromReflection(reflection)
        categorize(reflection, symbol)
        if (reflection.kindOf(ReflectionKind.TypeAlias))
          spellOut(reflection, checker.getDeclaredTypeOfSymbol(symbol))
      }
    }
  })
}
