// A widespread style: modules named from the function's folder, without a leading dot.
exports.main = (event) => require('./framework/application.js').app(event);
