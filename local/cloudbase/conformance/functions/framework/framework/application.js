const routes = require('config/routes.js');

exports.app = (event) => {
  const [controller, action] = routes[event.route].split('@');
  return new (require(`project/controller/${controller}`))(event)[action]();
};
