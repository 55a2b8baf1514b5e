// Cloud calls: subscribe messages, content check, phone number, mini-program code.
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async (event) => {
  const { OPENID } = cloud.getWXContext();
  try {
    switch (event.action) {
      case 'send':
        return await cloud.openapi.subscribeMessage.send({
          touser: OPENID,
          templateId: event.templateId,
          page: event.page,
          lang: 'zh_CN',
          data: event.data,
          miniprogramState: 'formal',
        });
      case 'check':
        return await cloud.openapi.security.msgSecCheck({ content: event.content });
      case 'check2':
        return await cloud.openapi.security.msgSecCheck({
          content: event.content,
          version: 2,
          scene: 2,
          openid: OPENID,
        });
      case 'phone':
        return await cloud.openapi.phonenumber.getPhoneNumber({ code: event.code });
      case 'code': {
        const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited({
          scene: event.scene,
          page: event.page,
          width: 430,
        });
        const { fileID } = await cloud.uploadFile({ cloudPath: 'codes/one.png', fileContent: buffer });
        return { contentType, fileID, base64: buffer.toString('base64') };
      }
      case 'undeclared':
        return await cloud.openapi.wxacode.get({ path: 'pages/index/index' });
      case 'unknown':
        return await cloud.openapi.nothing.likeThis({});
      case 'opendata':
        return await cloud.getOpenData({ list: event.list });
    }
  } catch (err) {
    return err;
  }
};
