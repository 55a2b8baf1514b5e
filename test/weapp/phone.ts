// A phone with the built mini-program on it, in somebody's hands: what is drawn is found, tapped and typed into, and what WeChat lays
// over it is answered. Each act waits until nothing is on its way any more; a failure says what the page showed.
import { BUILD, routesOf } from './checks/build';
import { launch, type MiniProgram, type Options } from './miniprogram';
import { promptsOf, type Prompts } from './prompts';
import { documentOf, webviewOf } from './webview/webview';
import { literal, named, type Document, type Window } from './webview/window';
import type { Words } from './webview/eyes';

/** As a part of what is said, or as a pattern. */
export type Said = string | RegExp;

const wordsOf = (said: Said): Words => (typeof said === 'string' ? said : [said.source, said.flags]);

export interface Phone {
  /** The page one looks at, when one is open. */
  route(): string | undefined;
  /** A link, a message's card or a code: by WeChat's number of where it came from. */
  open(url: string, scene?: number): Promise<void>;
  back(): Promise<void>;
  press(words: Said): Promise<void>;
  write(label: Said, text: string): Promise<void>;
  /** Turns the wheels that open at a label. */
  pick(label: Said, value: string): Promise<void>;
  sees(words: Said): Promise<void>;
  seesNot(words: Said): Promise<void>;
  /** What WeChat has laid over the page. */
  readonly prompt: Prompts['open'];
  readonly asked: Prompts['asked'];
  /** Waits until nothing is on its way, after a prompt was answered. */
  settled(): Promise<void>;
  /** Everything that is drawn. */
  text(): Promise<string>;
  readonly program: MiniProgram;
  /** What went wrong without anybody being told, and what was told and is not drawn. */
  faults(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface PhoneOptions extends Pick<Options, 'callFunction' | 'kept' | 'members'> {
  readonly build?: string;
  readonly openWindow: (document: Document) => Promise<Window>;
}

export async function openPhone({
  build = BUILD,
  openWindow,
  members = {},
  ...given
}: PhoneOptions): Promise<Phone> {
  const faults: string[] = [];
  const window = await openWindow(documentOf(build));
  const webview = webviewOf(build, window, ({ message }) => faults.push(message));
  const prompts = promptsOf((value) => program.within(value));
  const program: MiniProgram = launch({
    ...given,
    build,
    routes: routesOf(build),
    webview,
    members: { ...prompts.members, ...members },
  });
  const found = (script: string): Promise<unknown> => window.run(`webview.eyes.${script}`);
  const text = async () => String(await found('text()'));
  const settled = async () => void (await program.settled());

  /** An act of a hand, or why it failed with what stood on the page. */
  async function act(doing: () => Promise<unknown>): Promise<void> {
    try {
      await doing();
      await settled();
    } catch (error) {
      const shown = await text().catch(() => 'nothing');
      const why = [(error as Error).message, ...program.faults, ...faults].join('\n');
      throw new Error(`${why}\n${program.route() ?? 'No page'} says:\n${shown.slice(0, 2_000)}`, {
        cause: error,
      });
    }
  }
  async function whether(said: Said, expected: boolean): Promise<void> {
    await act(async () => {
      if ((await found(`seen(${literal(wordsOf(said))})`)) !== expected)
        throw new Error(`${expected ? 'Nothing says' : 'Something says'} ${named(wordsOf(said))}.`);
    });
  }
  return {
    program,
    settled,
    text,
    prompt: prompts.open,
    asked: prompts.asked,
    route: program.route,
    open: (url, scene) => act(() => program.open(url, scene)),
    back: () => act(() => program.back()),
    press: (words) => act(() => window.tap(wordsOf(words))),
    write: (label, typed) => act(() => window.type(wordsOf(label), typed)),
    pick: (label, value) =>
      act(() => window.run(`webview.pick(${literal(wordsOf(label))}, ${literal(value)})`)),
    sees: (words) => whether(words, true),
    seesNot: (words) => whether(words, false),
    async faults() {
      const missing = await window.run(`webview.undrawn()`);
      return [...program.faults, ...faults, ...(missing as string[])];
    },
    async close() {
      program.close();
      await window.close();
    },
  };
}
