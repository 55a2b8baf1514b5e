// A router as tcb-router made it popular: middlewares with a context, one function for many paths.
const cloud = require('wx-server-sdk');
const Router = require('./router');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const _ = db.command;
const notes = db.collection('notes');

exports.main = (event) => {
  const app = new Router({ event });

  app.use(async (ctx, next) => {
    ctx.data = { openid: cloud.getWXContext().OPENID };
    await next();
    ctx.body = { code: 0, ...ctx.body };
  });

  app.router(['note/add', 'note/save'], async (ctx) => {
    const { title } = event;
    const { _id } = await notes.add({
      data: { title, owner: ctx.data.openid, likes: 0, tags: [], createdAt: db.serverDate() },
    });
    ctx.body = { id: _id };
  });

  app.router('note/like', async (ctx) => {
    const { stats } = await notes
      .where({ _id: event.id, likes: _.lt(2) })
      .update({ data: { likes: _.inc(1), tags: _.push(['liked']) } });
    ctx.body = { updated: stats.updated };
  });

  app.router('note/list', async (ctx) => {
    const { data } = await notes
      .where({ owner: ctx.data.openid })
      .orderBy('likes', 'desc')
      .field({ title: true, likes: true, _id: false })
      .limit(10)
      .get();
    ctx.body = { list: data };
  });

  return app.serve();
};
