// No SDK, no promise.
exports.main = (event) => ({ sum: event.a + event.b });
