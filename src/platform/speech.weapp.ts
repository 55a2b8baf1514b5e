// WeChat has no reading aloud of its own: that takes a plug-in the account has to add (同声传译). Phones' screen readers
// do read these pages.

export const canSpeak = false;

export function speak(): void {}

export function hush(): void {}
