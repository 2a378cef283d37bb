import { Comment, CommentTag, Converter, LiteralType, ReflectionKind, UnionType } from 'typedoc'

/** The heading in `docs/api` for each room of `src` that the library's door opens. */
const CATEGORY_OF_ROOM = {
  'decode.ts': 'Decoding',
  'parse.ts': 'Decoding',
  'callback.ts': 'Decoding',
  'options.ts': 'Decoding',
  'callback-error.ts': 'The error',
  event: 'Events',
  call: 'What follows from events',
  value: 'Money and words',
  issue: 'Issues and repairs',
  'encode.ts': 'Encoding',
  codec: 'Codecs',
  record: 'Codecs'
}

const CATEGORIES = [...new Set(Object.values(CATEGORY_OF_ROOM))]

const roomOf = (symbol) => symbol.declarations[0].getSourceFile().fileName.split('/src/').at(-1).split('/')[0]

const categorize = (reflection, symbol) => {
  const room = roomOf(symbol)
  if (room === 'testing') return
  const category = CATEGORY_OF_ROOM[room]
  if (category === undefined)
    throw new Error(`scripts/api/typedoc-plugin.mjs: no heading for the room ${room}`)
  reflection.comment ??= new Comment()
  reflection.comment.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: category }]))
}

const isOfLiterals = ({ type, types }) =>
  type === 'union' && types.every((member) => member.type === 'literal')

/** Says which words there are, where the source refers to a list of them. Sorted: the compiler's order is no promise. */
const spellOut = (reflection, type) => {
  if (isOfLiterals(reflection.type) || !type.isUnion()) return
  if (!type.types.every((member) => member.isStringLiteral())) return
  const words = type.types.map(({ value }) => value).sort()
  reflection.type = new UnionType(words.map((word) => new LiteralType(word)))
}

/** What `typedoc.json` cannot say. */
export const load = (app) => {
  app.on('bootstrapEnd', () => app.options.setValue('categoryOrder', CATEGORIES))
  // Members have their types as the source writes them. From the compiler's types TypeDoc makes `readonly [Issue, Issue]` of
  // `readonly [Issue, ...Issue[]]`, and of the name of a list of words the words.
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
