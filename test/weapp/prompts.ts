// What WeChat lays over a page and waits with: scanning, consents, the map, modals, files. Each stays open until the test answers as
// a person would. Members that answer at once are wx.ts's.

interface Callbacks {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: { errMsg: string }) => void;
  readonly complete?: (result: unknown) => void;
}

export interface Prompt {
  /** The member of `wx` that opened it. */
  readonly member: string;
  readonly options: Readonly<Record<string, unknown>>;
  answer(result: object): void;
  /** `cancel`, `auth deny`, or what else WeChat says after `fail`. */
  refuse(reason: string): void;
}

const ASKING = [
  'scanCode',
  'requestSubscribeMessage',
  'chooseLocation',
  'getFuzzyLocation',
  'shareFileMessage',
  'showModal',
  'showActionSheet',
] as const;

export interface Prompts {
  readonly members: Readonly<Record<string, unknown>>;
  /** The member whose prompt is open, if one is. */
  asked(): string | undefined;
  /** What is laid over the page now. Throws when nothing is, or something else. */
  open(member: (typeof ASKING)[number]): Prompt;
}

/** `within` makes an answer anew inside the realm. */
export function promptsOf(within: (value: unknown) => unknown): Prompts {
  let now: Prompt | undefined;
  const opens = (member: string) => (given: Readonly<Record<string, unknown>> & Callbacks) => {
    const { success, fail, complete, ...options } = given;
    const end = (tell: ((result: never) => void) | undefined, result: object) => {
      now = undefined;
      const inside = within(result) as never;
      tell?.(inside);
      (complete as typeof tell)?.(inside);
    };
    now = {
      member,
      options: JSON.parse(JSON.stringify(options)) as Prompt['options'],
      answer: (result) => end(success, { errMsg: `${member}:ok`, ...result }),
      refuse: (reason) => end(fail, { errMsg: `${member}:fail ${reason}` }),
    };
  };
  return {
    members: Object.fromEntries(ASKING.map((member) => [member, opens(member)])),
    asked: () => now?.member,
    open(member) {
      if (now?.member !== member)
        throw new Error(`${member} was not asked; open is ${now?.member ?? 'nothing'}`);
      return now;
    },
  };
}
