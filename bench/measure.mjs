// `node measure.mjs <measure> <options as JSON>`: one measurement in a process of its own; prints what it found as JSON.
const [name, options] = process.argv.slice(2)
const { measure } = await import(new URL(`measures/${name}.mjs`, import.meta.url).href)
console.log(JSON.stringify(await measure(JSON.parse(options))))
