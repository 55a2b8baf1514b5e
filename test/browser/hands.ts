// What eyes and fingers do on a phone: each waits until what it looks for is there.
import type { Phone } from './browser';

export const sees = ({ page }: Phone, words: string | RegExp): Promise<void> =>
  page.getByText(words).locator('visible=true').first().waitFor();

export const press = ({ page }: Phone, words: string | RegExp): Promise<void> =>
  page.getByRole('button').filter({ hasText: words }).locator('visible=true').first().tap();

export const atRoute = ({ page }: Phone, route: string): Promise<void> =>
  page.waitForURL((url) => url.hash.startsWith(`#/${route}`));
