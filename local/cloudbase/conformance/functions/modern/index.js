// ES modules as CloudBase documents them: a CommonJS entry that imports a module.
exports.main = async (event, context) => {
  const { entry } = await import('./entry.mjs');
  return entry(event, context);
};
