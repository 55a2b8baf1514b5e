// Reads files that were uploaded with the function, by paths relative to it.
const fs = require('fs');
const path = require('path');

const textOf = (json) => JSON.parse(json).text;

exports.main = async () => {
  const chunks = [];
  for await (const chunk of fs.createReadStream('data/words.json')) chunks.push(chunk);
  const scratch = path.join(fs.mkdtempSync('/tmp/beside-'), 'copy.json');
  fs.copyFileSync('./data/words.json', scratch);
  const later = await fs.promises.readFile(path.resolve('data', 'words.json'), 'utf8');
  let missing;
  try {
    fs.readFileSync('nothing.json');
  } catch (error) {
    missing = error.code;
  }
  return {
    sync: textOf(fs.readFileSync(scratch, 'utf8')),
    later: textOf(later),
    stream: textOf(Buffer.concat(chunks).toString()),
    cwd: path.basename(process.cwd()),
    missing,
  };
};
