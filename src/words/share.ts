// Words for passing a page on to somebody else.
export const share = {
  /** Of a page that has nothing of its own to say yet. */
  product: '邻里约：社区的事，先约好，再出门',
  home: (community: string) => `${community}的事，在邻里约先约好，再出门`,
  service: (title: string, community: string) => `${title} · ${community}，可以先约好`,
  send: '转给家人',
  copy: '复制链接',
  copied: '链接复制好了。到和家人的聊天里长按，粘贴，就发出去了。',
  notCopied: '手机没有让我们复制。请把这一页念给家人听，或者打电话告诉他们。',
};
