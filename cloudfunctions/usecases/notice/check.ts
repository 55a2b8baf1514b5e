// Decides when somebody hears that the account's templates cannot be used: when the clock starts, not when a message fails.
// What can be wrong is domain/template-fields.ts's; the report stands where the health page looks.
import type { Instant } from '#domain/calendar';
import { registryProblems, type TemplateProblem } from '#domain/template-fields';
import type { Store } from '../ports';

/** Everything wrong now. Two round trips, three when that has changed. */
export async function checkTemplates(store: Store, now: Instant): Promise<readonly TemplateProblem[]> {
  const [templates, kept] = await Promise.all([store.templates.all(), store.templates.report()]);
  const problems = registryProblems(templates);
  if (!kept || JSON.stringify(kept.problems) !== JSON.stringify(problems))
    await store.templates.keepReport({ checkedAt: now, problems });
  return problems;
}
