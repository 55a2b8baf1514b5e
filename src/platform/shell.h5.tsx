// Around a page in a browser: a bar with its title and the way back, which WeChat draws by itself.
import { useEffect } from 'react';
import { Press } from './press';
import type { ShellProps } from './shell';

/** A browser enlarges by itself; `?font=1.4` in front of the hash lets one look at the others. */
export function phoneFontScale(): number {
  const asked = Number(new URLSearchParams(window.location.search).get('font'));
  return asked >= 1 && asked <= 2 ? asked : 1;
}

export function Shell({ title, fontScale, elder, back }: ShellProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    document.documentElement.style.setProperty('--fs-scale', String(fontScale));
  }, [fontScale]);
  if (!back) return null;
  return (
    <header className={elder ? 'bar page--elder' : 'bar'}>
      <Press className="bar__back" onPress={back.go}>
        <i className="icon icon--back" aria-hidden="true" />
        <span>{back.words}</span>
      </Press>
      <span className="bar__title">{title}</span>
    </header>
  );
}
