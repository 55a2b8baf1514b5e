// What production cannot load: an entry that is an ES module itself.
import cloud from 'wx-server-sdk';

cloud.init();

export const main = async () => ({ openid: cloud.getWXContext().OPENID });
