// A browser holds nothing back on WeChat's behalf: nobody is ever asked here.

export function onPrivacyAsked(): void {}

export function openPrivacyContract(): void {}

export const AgreeButton = (): null => null;
