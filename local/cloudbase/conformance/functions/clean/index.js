// Called by its timer; keeps what the timer told it.
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();

exports.main = async (event) => {
  const { SOURCE } = cloud.getWXContext();
  await db.collection('timers').add({ data: { event, source: SOURCE } });
  return event.TriggerName;
};
