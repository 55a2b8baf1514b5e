class Router {
  constructor({ event }) {
    this.event = event;
    this.middlewares = [];
    this.routes = new Map();
  }

  use(middleware) {
    this.middlewares.push(middleware);
  }

  router(paths, handler) {
    for (const path of [].concat(paths)) this.routes.set(path, handler);
  }

  async serve() {
    const ctx = { event: this.event, body: {} };
    const handler = this.routes.get(this.event.$url);
    const chain = handler ? [...this.middlewares, handler] : this.middlewares;
    const step = (index) => Promise.resolve(chain[index] && chain[index](ctx, () => step(index + 1)));
    await step(0);
    return handler ? ctx.body : { ...ctx.body, code: 404, message: 'no such path' };
  }
}

module.exports = Router;
