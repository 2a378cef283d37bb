/** How `huadan decode` writes events. */
export const OUTPUT_FORMATS = ['ndjson', 'json', 'csv'] as const

export type OutputFormat = (typeof OUTPUT_FORMATS)[number]
