/** A piece of HTML. A text must be escaped before it is part of a page. */
export type Html = string & { readonly '~format': 'html' }

/** Escapes a text for use between tags and in quotes. */
export const escapeHtml = (text: string): Html =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`) as Html

/** Marks a text as HTML. Only for our own texts and those of the chart library. */
export const trusted = (text: string): Html => text as Html

type Value = Html | number | readonly Html[] | false

/** Fills a template with HTML. A text that is not escaped does not compile. */
export const markup = (template: TemplateStringsArray, ...values: readonly Value[]): Html =>
  String.raw(
    { raw: template },
    ...values.map((value) => (value === false ? '' : [value].flat().join('')))
  ) as Html
