module.exports = { 'news/list': 'news@list' };
