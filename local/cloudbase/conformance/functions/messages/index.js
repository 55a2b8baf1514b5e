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
      case 'picture':
        return await cloud.openapi.security.imgSecCheck(event.picture ? { media: media(event.picture) } : {});
      case 'keep':
        return await cloud.openapi.customerServiceMessage.uploadTempMedia({
          type: 'image',
          media: media(event.picture),
        });
      case 'kept': {
        const { mediaId } = event;
        const { contentType, buffer } = await cloud.openapi.customerServiceMessage.getTempMedia({ mediaId });
        return { contentType, base64: buffer.toString('base64') };
      }
      case 'opendata by interface':
        return await cloud.openapi.cloudbase.getOpenData({ openid: OPENID, cloudidList: event.list });
      case 'typing':
        return await cloud.openapi.customerServiceMessage.setTyping({
          touser: OPENID,
          command: event.command,
        });
      case 'scheme':
        return await cloud.openapi.urlscheme.generate({ jumpWxa: { path: event.path, query: 'id=1' } });
      case 'link':
        return await cloud.openapi.urllink.generate({ path: event.path, query: 'id=1' });
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

const media = (base64) => ({ contentType: 'image/png', value: Buffer.from(base64, 'base64') });
