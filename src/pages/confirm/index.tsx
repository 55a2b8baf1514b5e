// The last look before a booking: what, when, for whom; then one press books it, once.
// The draft is state/drafts's; whether it can be is the functions' answer.
import { View } from '@tarojs/components';
import type { ServiceView } from '#contract/service';
import { confirm } from '#words/confirm';
import { line } from '#words/line';
import { choiceWords } from '#words/refusals';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { matterOf, replaceBy, routes, useParam } from '../../routes';
import { hasTime, useDraft, type TimedDraft } from '../../state/drafts';
import { useRead } from '../../state/read';
import { choiceMissing } from './fitting';
import { Form } from './form';
import './index.scss';

/** A link led here, or the draft is from before the service asked for a choice. */
function ToChoose({ service }: { service: ServiceView }) {
  const to = matterOf(service) ?? routes.home();
  return (
    <Still words={confirm.toChoose(choiceWords[service.kind])}>
      <Action words={confirm.toChooseStep} onPress={() => replaceBy(to)} />
    </Still>
  );
}

function Asked({ service, draft }: { service: ServiceView; draft: TimedDraft }) {
  const people = useRead('person.mine', null);
  if (choiceMissing(service.kind, draft.choice)) return <ToChoose service={service} />;
  return (
    <>
      <View className="heading">{draft.wait ? line.heading : confirm.heading}</View>
      <Answered read={people} rows={2}>
        {(mine) => <Form service={service} draft={draft} people={mine} read={people} />}
      </Answered>
    </>
  );
}

export default function Confirm() {
  const serviceId = useParam('service');
  const draft = useDraft(serviceId);
  const service = useRead('service.get', { serviceId });
  return (
    <Page title={confirm.title} className="page--foot">
      <View className="inside">
        {hasTime(draft) ? (
          <Answered read={service}>{(found) => <Asked service={found} draft={draft} />}</Answered>
        ) : (
          <Still words={confirm.noDraft}>
            <Action words={confirm.noDraftStep} onPress={() => replaceBy(routes.times(serviceId))} />
          </Still>
        )}
      </View>
    </Page>
  );
}
