// The function every WeChat cloud project starts with.
const cloud = require('wx-server-sdk');

cloud.init({
  env: cloud.DYNAMIC_CURRENT_ENV,
});

exports.main = async (event, context) => {
  console.log(event);
  console.log(context);
  const wxContext = cloud.getWXContext();
  return {
    event,
    openid: wxContext.OPENID,
    appid: wxContext.APPID,
    unionid: wxContext.UNIONID,
    env: wxContext.ENV,
    source: wxContext.SOURCE,
    requestId: context.request_id,
    memory: context.memory_limit_in_mb,
  };
};
