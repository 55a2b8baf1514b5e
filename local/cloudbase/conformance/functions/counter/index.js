// State of an instance: what stays when it is warm, and what must not leak between callers.
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
let calls = 0;

exports.main = async (event) => {
  calls += 1;
  const before = cloud.getWXContext();
  await new Promise((resolve) => setTimeout(resolve, event.ms || 0));
  const after = cloud.getWXContext();
  return { calls, before: before.OPENID, after: after.OPENID, unionid: after.UNIONID };
};
