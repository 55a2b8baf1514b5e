// What a message to staff says and which page it opens; whom it goes to and when is usecases/clock/digest's.
import type { Values } from '#domain/template-fields';
import { workValues } from '#words/work';
import type { MemberWork } from '../usecases/clock/ports';

/** Where the desk of a community is (src/routes.ts). */
const deskPage = (communityId: string): string =>
  `staff/desk/index?community=${encodeURIComponent(communityId)}`;

export const aboutWork = (work: MemberWork): { readonly page: string; readonly values: Values } => ({
  page: deskPage(work.communityId),
  values: workValues(work),
});
