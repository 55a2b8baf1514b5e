// Open interfaces through every SDK version: what reaches people, and WeChat's refusals in its own codes.
import { describeEachSdk } from './support';

const alice = { openid: 'o-alice' };
const reminder = {
  action: 'send',
  templateId: 'T1',
  page: 'pages/ticket/index?id=1',
  data: { thing1: { value: '社区窗口办理' }, time2: { value: '2026年11月23日 15:01' } },
};

describeEachSdk('open interfaces', (sdk) => {
  const call = async (event: object) => (await sdk.cloudbase.invoke('messages', event, alice)).result;

  test('a subscribe message needs a consent, spends it, and can be read back', async () => {
    expect(await call(reminder)).toMatchObject({ errCode: 43101 });
    sdk.cloudbase.consents.grant(alice.openid, 'T1');
    expect(await call(reminder)).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' });
    expect(await call(reminder)).toMatchObject({ errCode: 43101 });
    const reply = await fetch(`${sdk.cloudbase.url}/outbox?openid=o-alice`);
    const { messages } = (await reply.json()) as { messages: object[] };
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      kind: 'subscribeMessage',
      templateId: 'T1',
      page: 'pages/ticket/index?id=1',
      data: { thing1: '社区窗口办理', time2: '2026年11月23日 15:01' },
      functionName: 'messages',
    });
  });

  test.each([
    ['a thing of 21 characters', { data: { thing1: { value: '一'.repeat(21) } } }, 47003],
    ['a phrase that is not Chinese', { data: { phrase1: { value: 'done' } } }, 47003],
    ['an empty value', { data: { thing1: { value: '' } } }, 47003],
    ['a page with a leading slash', { page: '/pages/x' }, 41030],
    ['no template', { templateId: '' }, 40037],
  ])('%s is refused and spends nothing', async (_rule, change, errCode) => {
    sdk.cloudbase.consents.grant(alice.openid, 'T1');
    const before = sdk.cloudbase.consents.left(alice.openid, 'T1');
    expect(await call({ ...reminder, ...change })).toMatchObject({ errCode });
    expect(sdk.cloudbase.consents.left(alice.openid, 'T1')).toBe(before);
  });

  test('risky text is refused by version 1 and judged by version 2', async () => {
    expect(await call({ action: 'check', content: '你好' })).toMatchObject({ errCode: 0 });
    expect(await call({ action: 'check', content: '这是违规测试' })).toMatchObject({ errCode: 87014 });
    expect(await call({ action: 'check2', content: '你好' })).toMatchObject({ result: { suggest: 'pass' } });
    expect(await call({ action: 'check2', content: '违规测试' })).toMatchObject({
      result: { suggest: 'risky' },
    });
  });

  test('a picture is checked, and kept for a service conversation for three days', async () => {
    const picture = Buffer.from('not JSON: \u0000\u0001').toString('base64');
    expect(await call({ action: 'picture', picture })).toEqual({
      errCode: 0,
      errMsg: 'openapi.security.imgSecCheck:ok',
    });
    const kept = (await call({ action: 'keep', picture })) as { mediaId: string };
    expect(kept).toMatchObject({ errCode: 0, type: 'image', createdAt: expect.any(Number) });
    expect(await call({ action: 'kept', mediaId: kept.mediaId })).toMatchObject({
      contentType: 'image/png',
      base64: picture,
    });
    sdk.cloudbase.tests?.clock.set(Date.now() + 3 * 86_400_000 + 1);
    expect(await call({ action: 'kept', mediaId: kept.mediaId })).toMatchObject({ errCode: 40007 });
    sdk.cloudbase.tests?.clock.release();
    expect(await call({ action: 'picture' })).toMatchObject({ errCode: 41005 });
  });

  test('somebody can be shown that an answer is being typed', async () => {
    expect(await call({ action: 'typing', command: 'Typing' })).toMatchObject({ errCode: 0 });
    expect(await call({ action: 'typing', command: 'Sleeping' })).toMatchObject({ errCode: 47001 });
  });

  test('a phone code works once and for five minutes', async () => {
    const { phoneCodes, tests } = sdk.cloudbase;
    const code = phoneCodes.issue('13800001234', Date.now());
    expect(await call({ action: 'phone', code })).toMatchObject({
      phoneInfo: { phoneNumber: '13800001234' },
    });
    expect(await call({ action: 'phone', code })).toMatchObject({ errCode: 40029 });
    const late = phoneCodes.issue('13800001234', Date.now());
    tests?.clock.set(Date.now() + 301_000);
    expect(await call({ action: 'phone', code: late })).toMatchObject({ errCode: 40029 });
    tests?.clock.release();
  });

  test('a mini-program code is a picture that can be stored', async () => {
    const made = (await call({ action: 'code', scene: 'b=42', page: 'pages/ticket/index' })) as Record<
      string,
      string
    >;
    expect(made.contentType).toBe('image/png');
    const png = Buffer.from(made.base64 ?? '', 'base64');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(430);
    expect(sdk.cloudbase.files.get('codes/one.png')?.bytes.equals(png)).toBe(true);
    expect(await call({ action: 'code', scene: '中文' })).toMatchObject({ errCode: 40169 });
    expect(await call({ action: 'code', scene: 'x'.repeat(33) })).toMatchObject({ errCode: 40169 });
    expect(await call({ action: 'code', scene: 'x', page: '/pages/x' })).toMatchObject({ errCode: 41030 });
  });

  test('an interface that config.json does not declare is refused, one that does not exist is unknown', async () => {
    expect(await call({ action: 'undeclared' })).toMatchObject({ errCode: -604101 });
    expect(await call({ action: 'unknown' })).toMatchObject({ errCode: -604100 });
  });

  test('open data is opened by its cloudID, in order', async () => {
    const { openData } = sdk.cloudbase;
    const ids = ['a', 'b'].map((name) => openData.issue({ name }, Date.now()));
    expect(await call({ action: 'opendata', list: [...ids, 'x'] })).toMatchObject({
      list: [{ data: { name: 'a' } }, { data: { name: 'b' } }, { errCode: -601005 }],
    });
  });

  test('open data by the open interface comes as JSON text', async () => {
    const id = sdk.cloudbase.openData.issue({ stepInfoList: [{ timestamp: 1, step: 2 }] }, Date.now());
    const opened = (await call({ action: 'opendata by interface', list: [id] })) as {
      dataList: { cloudId: string; json: string }[];
    };
    expect(opened.dataList.map(({ cloudId, json }) => [cloudId, JSON.parse(json)])).toEqual([
      [id, { cloudID: id, data: { stepInfoList: [{ timestamp: 1, step: 2 }] } }],
    ]);
    expect(await call({ action: 'opendata by interface' })).toMatchObject({ errCode: 40097 });
  });

  test('links that open the mini-program lead to the page they were made for', async () => {
    expect(await call({ action: 'scheme', path: '/pages/ticket/index' })).toMatchObject({
      errCode: 0,
      openlink: expect.stringMatching(/^weixin:\/\/dl\/business\/\?t=[\w-]+$/),
    });
    expect(await call({ action: 'link', path: '/pages/ticket/index' })).toMatchObject({
      errCode: 0,
      urlLink: expect.stringMatching(/^https:\/\/wxaurl\.cn\/[\w-]+$/),
    });
  });

  test('a cloudID in what a mini-program sends arrives opened', async () => {
    const cloudID = sdk.cloudbase.openData.issue({ step: 7 }, Date.now());
    const reply = await fetch(`${sdk.cloudbase.url}/invoke/login`, {
      method: 'POST',
      headers: { 'x-openid': 'o-alice' },
      body: JSON.stringify({ run: { cloudID } }),
    });
    expect(((await reply.json()) as { event: object }).event).toMatchObject({
      run: { cloudID, data: { step: 7 } },
    });
  });
});
