/** By name, what makes a hostile body of so many parts: records, keys, levels, or 64 characters each. */
export declare const ATTACKS: Readonly<Record<string, (parts: number) => string | Uint8Array>>
