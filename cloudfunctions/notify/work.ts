// What a message to staff says and which page it opens; whom it goes to and when is usecases/clock/digest's.
import type { Template } from '#domain/template';
import { workValues } from '#words/work';
import type { MemberWork } from '../usecases/clock/ports';
import type { Sent } from '../usecases/notice/ports';
import { sendMessage } from './wechat';

/** Where the desk of a community is (src/routes.ts). */
const deskPage = (communityId: string): string =>
  `staff/desk/index?community=${encodeURIComponent(communityId)}`;

/** Tells one of the staff what waits; never rejects. */
export const sendWork = (template: Template, work: MemberWork): Promise<Sent> =>
  sendMessage({ to: work.openid, template, page: deskPage(work.communityId), values: workValues(work) });
