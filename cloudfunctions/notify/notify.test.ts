import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noticeKinds, noticeOf } from '#domain/notice';
import type { Template } from '#domain/template';
import type { SentMessage } from '../../local/cloudbase/openapi/outbox';
import { startCloud, type Cloud } from '../../test/support/cloud';
import { NOW } from '../../test/support/given';
import { aTold } from '../../test/support/notices';
import type { Notify, Sent } from '../usecases/notice/ports';
import { verdictOf } from './verdict';
import { ticketPage } from './index';
import { sendMessage } from './wechat';

const template: Template = {
  _id: 'result',
  templateId: 'tpl',
  fields: { thing1: 'title', phrase2: 'status', time3: 'time', character_string4: 'code', thing5: 'tip' },
};

let cloud: Cloud;
let notify: Notify;
beforeAll(async () => {
  cloud = await startCloud();
  ({ notify } = await import('.'));
});
afterAll(() => cloud.close());

const to = 'resident-a';
const sending = (change: Partial<Parameters<Notify['send']>[0]> = {}): Promise<Sent> => {
  const booking = aTold();
  const notice = noticeOf('booking-confirmed', NOW);
  return notify.send({ to, template, subject: { booking, notice }, ...change });
};
const last = (): SentMessage | undefined => cloud.cloudbase.outbox.sent().at(-1);

describe('a message as WeChat takes it', () => {
  it('given a consent, then it is sent in plain words, and opens the ticket', async () => {
    cloud.cloudbase.consents.grant(to, 'tpl');
    const booking = aTold({ serviceTitle: '城乡居民基本医疗保险参保登记和缴费（续保）' });
    expect(await sending({ subject: { booking, notice: noticeOf('booking-confirmed', NOW) } })).toBe('sent');
    expect(last()).toMatchObject({
      openid: to,
      templateId: 'tpl',
      page: `more/ticket/index?booking=${booking._id}`,
      data: {
        thing1: '城乡居民基本医疗保险参保登记和缴费（续…',
        phrase2: '约好了',
        time3: '2026年11月24日 10:00',
        character_string4: '123456',
        thing5: '请按时来，点开看要带什么',
      },
    });
  });

  it.each(noticeKinds)('given %s, then WeChat takes every value of it', async (kind) => {
    cloud.cloudbase.consents.grant(to, 'tpl');
    const booking = aTold({
      offerUntil: NOW + 3_600_000,
      history: [
        {
          at: NOW,
          action: 'cancel',
          part: 'staff',
          reason: '停电了，服务站今天不开门，请改天再来办理'.repeat(3),
        },
      ],
    });
    const notice = noticeOf(
      kind,
      NOW,
      kind === 'staff-message' ? '明天下午的讲座改到二楼👩‍👩‍👧‍👦大厅'.repeat(4) : undefined,
    );
    expect(await sending({ subject: { booking, notice } })).toBe('sent');
  });

  it('opens a page that there is', () => {
    const [path = ''] = ticketPage('b1').split('?');
    const [root, ...page] = path.split('/');
    expect(existsSync(`src/${path}.tsx`)).toBe(true);
    const config = readFileSync('src/app.config.ts', 'utf8');
    expect(config.slice(config.indexOf(`root: '${root}'`))).toContain(`'${page.join('/')}'`);
  });
});

describe('what WeChat answers', () => {
  it('given no consent, then 43101, for good', async () =>
    expect(await sending({ to: 'resident-b' })).toEqual({ permanent: 43101 }));

  it('given no such OPENID, then 40003, for good', async () =>
    expect(await sending({ to: 'not an openid' })).toEqual({ permanent: 40003 }));

  it('given a value that WeChat does not take, then 47003, for good', async () =>
    expect(await sending({ template: { ...template, fields: { nothing1: 'title' } } })).toEqual({
      permanent: 47003,
    }));

  it.each([
    [{ errCode: -1, errMsg: 'system error' }, 'refused'],
    [{ errCode: 45009, errMsg: 'reach max api daily quota limit' }, 'refused'],
    [{ errCode: 44002, errMsg: 'empty post data' }, 'refused'],
    [{ errCode: -604101, errMsg: 'function has no permission to call this API' }, 'refused'],
    [{ errCode: -501001, errMsg: 'resource system error. connect ECONNREFUSED 127.0.0.1:1' }, 'refused'],
    [{ errCode: -501001, errMsg: 'resource system error. ESOCKETTIMEDOUT' }, 'unanswered'],
    [{ errCode: -501001, errMsg: 'resource system error. socket hang up' }, 'unanswered'],
    [Object.assign(new Error('read'), { code: 'ECONNRESET' }), 'unanswered'],
    [undefined, 'refused'],
  ])('given %j, then later: %s', (error, later) => expect(verdictOf(error)).toEqual({ later }));

  it.each([43101, 40003, 40037, 41030, 47003, 45168])('given %d, then for good', (errCode) =>
    expect(verdictOf({ errCode, errMsg: 'timeout is only a word here' })).toEqual({ permanent: errCode }),
  );

  it('given nobody listens, then later, and nothing rejects', async () => {
    const other = await startCloud();
    await other.close();
    expect(await sending()).toEqual({ later: 'refused' });
    await cloud.close();
    cloud = await startCloud();
  });

  it('given an answer does not come, then it may have been sent', async () => {
    const silent = createServer(() => undefined).listen(0);
    await new Promise((resolve) => silent.once('listening', resolve));
    const kept = process.env.TCB_CONTEXT_CNFG;
    const { port } = silent.address() as AddressInfo;
    process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` });
    const values = { title: { form: 'text', text: '参保' } } as const;
    expect(await sendMessage({ to, template, page: 'more/ticket/index', values }, 50)).toEqual({
      later: 'unanswered',
    });
    process.env.TCB_CONTEXT_CNFG = kept;
    silent.closeAllConnections();
    silent.close();
  });
});
