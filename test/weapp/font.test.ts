// The mini-program follows the size of type that the phone's owner has chosen in WeChat, care mode (关怀模式, about 1.4) among them.
import { BUILD } from './checks/build';
import { launch } from './miniprogram';

const BUSY = { ok: false, kind: 'busy', requestId: 'r' };

it.each([1, 1.4, 1.6])(
  'given a phone of which the type is %s times as large, then the page’s is too',
  async (factor) => {
    const phone = launch({
      build: BUILD,
      callFunction: () => Promise.resolve(BUSY),
      members: { getAppBaseInfo: () => ({ fontSizeScaleFactor: factor }) },
    });
    const { data } = await phone.open('pages/me/index');
    phone.close();
    expect(JSON.stringify(data)).toContain(`"--fs-scale:${factor}"`);
  },
);
