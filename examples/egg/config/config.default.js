exports.keys = 'replace-this-key'

// Egg answers 403 and parses the body before any route: not for callbacks.
exports.security = { csrf: { ignore: '/callbacks' } }
exports.bodyParser = { ignore: '/callbacks' }
