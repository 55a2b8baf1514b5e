// The older style: answers through a callback, after main has returned.
exports.main = (event, context, callback) => {
  setImmediate(() =>
    event.fail ? callback(new Error('refused by callback')) : callback(null, { late: true }),
  );
};
