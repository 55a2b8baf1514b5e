// Reads aloud with the browser's own voice (Web Speech API), slower than a newsreader. Sentence by sentence, because
// Chromium falls silent in the middle of long ones (about 15 s).

export const canSpeak = typeof window !== 'undefined' && 'speechSynthesis' in window;

const RATE = 0.85;

/** What is being read. It is kept, or Chromium may drop it before its end is told. */
let reading: readonly SpeechSynthesisUtterance[] = [];

/** Voices come late in some browsers: without one the language alone has to do. */
const voice = (): SpeechSynthesisVoice | null => {
  const voices = window.speechSynthesis.getVoices();
  return (
    voices.find(({ lang }) => lang === 'zh-CN') ?? voices.find(({ lang }) => lang.startsWith('zh')) ?? null
  );
};

const utteranceOf = (sentence: string): SpeechSynthesisUtterance =>
  Object.assign(new SpeechSynthesisUtterance(sentence), { lang: 'zh-CN', rate: RATE, voice: voice() });

export function speak(sentences: readonly string[], done: () => void): void {
  hush();
  const said = sentences.map(utteranceOf);
  reading = said;
  // Of what was stopped, the end is told too: only the end of what is being read counts.
  const over = () => {
    if (reading !== said) return;
    reading = [];
    done();
  };
  said.forEach((one, i) => {
    if (i === said.length - 1) one.onend = over;
    one.onerror = over;
    window.speechSynthesis.speak(one);
  });
}

export function hush(): void {
  reading = [];
  window.speechSynthesis.cancel();
}
