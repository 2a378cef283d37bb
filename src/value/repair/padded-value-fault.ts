/** The fault that the repair `padded-value` undoes: blanks around a value, as `" 60 "`. */
export const padValue = (text: string): string => ` ${text} `
