module.exports = class {
  constructor(event) {
    this.event = event;
  }

  list() {
    return { page: this.event.page };
  }
};
