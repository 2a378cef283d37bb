// `node measure.mjs <measure> <options as JSON>`: runs one measurement in this process and prints the result
// as JSON.
const [name, options] = process.argv.slice(2)
const { measure } = await import(new URL(`measures/${name}.mjs`, import.meta.url).href)
console.log(JSON.stringify(await measure(JSON.parse(options))))
