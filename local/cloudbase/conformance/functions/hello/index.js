const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();

exports.main = async (event) => {
  const { OPENID, APPID } = cloud.getWXContext();
  console.log('event', event);
  await db.collection('visits').add({ data: { openid: OPENID, at: db.serverDate() } });
  const { total } = await db.collection('visits').where({ openid: OPENID }).count();
  return { openid: OPENID, appid: APPID, total, event };
};
