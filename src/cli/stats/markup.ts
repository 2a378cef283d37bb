/** A piece of HTML, which texts must become before they get into a page. */
export type Html = string & { readonly '~format': 'html' }

const ENTITIES = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
} as const

/** Any text as it may stand between tags and within quotes. */
export const escapeHtml = (text: string): Html =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character as keyof typeof ENTITIES]) as Html

/** What is HTML already, written by ourselves or drawn by the library of charts. */
export const trusted = (markup: string): Html => markup as Html

const htmlOf = (value: Html | string | number | readonly Html[]): string =>
  Array.isArray(value) ? value.join('') : String(value)

/** A template of HTML. It takes pieces of HTML and numbers alone; a text does not compile. */
export const markup = (
  template: TemplateStringsArray,
  ...values: readonly (Html | number | readonly Html[])[]
): Html => String.raw({ raw: template }, ...values.map(htmlOf)) as Html
