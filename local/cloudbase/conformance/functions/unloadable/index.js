require('a-package-nobody-has');
exports.main = () => 1;
