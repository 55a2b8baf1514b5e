// Files: from a buffer and from a stream, temporary addresses, download, deletion.
const cloud = require('wx-server-sdk');
const fs = require('fs');
const os = require('os');
const path = require('path');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

exports.main = async (event) => {
  switch (event.action) {
    case 'buffer':
      return cloud.uploadFile({ cloudPath: event.path, fileContent: Buffer.from(event.text) });
    case 'stream': {
      const file = path.join(os.tmpdir(), `upload-${Date.now()}-${Math.random()}.txt`);
      fs.writeFileSync(file, event.text);
      const res = await cloud.uploadFile({ cloudPath: event.path, fileContent: fs.createReadStream(file) });
      fs.unlinkSync(file);
      return res;
    }
    case 'download': {
      const res = await cloud.downloadFile({ fileID: event.fileID });
      return { text: res.fileContent.toString('utf8') };
    }
    case 'url':
      return cloud.getTempFileURL({ fileList: event.fileList });
    case 'delete':
      return cloud.deleteFile({ fileList: event.fileList });
  }
};
