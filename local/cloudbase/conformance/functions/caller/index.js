// One function calls another; the user stays the same.
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async (event) => {
  const res = await cloud.callFunction({ name: event.name, data: event.data });
  return res.result;
};
