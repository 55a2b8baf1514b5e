// A function whose package.json makes all of it ES modules.
import cloud from 'wx-server-sdk';

cloud.init();
const db = cloud.database();

export const main = async () => ({ openid: cloud.getWXContext().OPENID, command: typeof db.command.inc });
