// Drawing the lots of one time of an event, and the way to check them.
// Who may draw, and when, is the functions' answer.
import { View } from '@tarojs/components';
import type { RollView } from '#contract/desk-events';
import { momentWords } from '#words/dates';
import { roll as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';

export function Lots({ view, changed }: { view: RollView; changed: () => void }) {
  const now = useNow();
  const { sending, failure, send } = useWrite('desk.draw');
  const { serviceId, date, start, lots } = view;
  if (!lots) return null;
  const due = !lots.drawn && lots.opensAt <= now;
  const draw = async () => {
    if (await send({ serviceId, date, start })) changed();
  };
  return (
    <Section title={words.lots}>
      {!lots.drawn && !due && <View>{words.lotsAt(momentWords(lots.opensAt, now))}</View>}
      {due && <View>{lots.mayDraw ? words.lotsDue : words.lotsByManager}</View>}
      {lots.drawn && <View>{words.lotsDrawn}</View>}
      {due && lots.mayDraw && <Action words={words.draw} disabled={sending} onPress={() => void draw()} />}
      {failure && <Trouble failure={failure} again={() => void draw()} />}
      <Action
        words={words.check}
        look="quiet"
        icon="paper"
        onPress={() => goTo(routes.draw(serviceId, { date, start }))}
      />
    </Section>
  );
}
