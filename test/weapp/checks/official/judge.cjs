// Asks WeChat's validator about one project and prints what it found as one JSON line, without a key or the network: `node judge.cjs
// <validator> <project> [quick]`. Always a process of its own, because the validator keeps what it has read and leaves workers behind.
const [, , module_, project, quick] = process.argv;
// Its progress goes to standard output, which is ours.
console.log = console.info = console.warn = () => undefined;
const ci = require(module_);

/** What the account may is asked of WeChat elsewhere; here the defaults of an ordinary account hold. */
class OfflineProject extends ci.Project {
  attr() {
    return Promise.resolve(ci.DefaultProjectAttr);
  }
}

/** Advice about DevTools' own minifying: Taro has minified already. */
const NOT_OURS = new Set(['JS_COMPRESS_OPEN', 'WXML_COMPRESS_OPEN', 'WXSS_COMPRESS_OPEN']);
const findings = [];
const attempt = async (work) => {
  try {
    return await work();
  } catch (error) {
    const where = error.path && !error.message.includes(error.path) ? `${error.path}: ` : '';
    findings.push(where + error.message.split('\n    at ')[0]);
    return undefined;
  }
};

const routes = ({ pages, subPackages = [] }) => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => root.replace(/\/?$/, '/') + page)),
];

async function judge() {
  const options = { projectPath: project, type: 'miniProgram', privateKey: 'none', ignores: [] };
  const read = new OfflineProject(options);
  const compiler = new ci.OriginalCompiler(read);
  const app = await attempt(() => compiler.getAppJSON());
  for (const page of app ? routes(app) : []) await attempt(() => compiler.getPageJSON(page));
  const advice = (app && (await attempt(() => ci.checkCodeQuality(read)))) || [];
  for (const { name, success, text, detail } of advice)
    if (!success && !NOT_OURS.has(name)) findings.push(`${name}: ${text} ${JSON.stringify(detail ?? '')}`);
  // Only what is compiled is parsed: `es6` makes it read every script.
  if (app && !quick) await attempt(() => ci.getCompiledResult({ project: read, setting: { es6: true } }));
}

void judge().then(() => process.stdout.write(`${JSON.stringify(findings)}\n`, () => process.exit(0)));
