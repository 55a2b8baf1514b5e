// A dish's picture in an editor: taken or chosen, made small on the phone and sent at once; the menu is saved with or without it.
// What is kept is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { MOST_BYTES, MOST_SIDE } from '#domain/picture';
import { menus } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Food } from '../../components/food';
import { Note } from '../../components/note';
import { pickPicture } from '../../platform/picture';
import { useWrite } from '../../state/write';
import type { DishDraft } from './draft';

interface DishPictureProps {
  readonly communityId: string;
  readonly nth: number;
  readonly dish: DishDraft;
  readonly change: (change: Partial<DishDraft>) => void;
}

type Ended = 'kept' | 'failed' | keyof typeof menus.pictureFault;

/** Chooses, sends, and says how it ended; nothing where somebody changed their mind. */
function usePicture({ communityId, change }: DishPictureProps) {
  const write = useWrite('desk.saveDishPicture');
  const [ended, setEnded] = useState<Ended>();
  const pick = async () => {
    setEnded(undefined);
    const picked = await pickPicture({ side: MOST_SIDE, bytes: MOST_BYTES });
    if (picked.is === 'none') return;
    if (picked.is !== 'picture') return setEnded(picked.is);
    const answer = await write.send({ communityId, base64: picked.base64 });
    if (!answer) return setEnded('failed');
    if (answer.saved) change({ picture: answer.picture });
    setEnded(answer.saved ? 'kept' : answer.why);
  };
  const drop = () => {
    setEnded(undefined);
    change({ picture: undefined });
  };
  return { sending: write.sending, ended, pick, drop };
}

function Outcome({ ended }: { ended: Ended }) {
  if (ended === 'kept') return <Note tone="good">{menus.pictureKept}</Note>;
  return <Note tone="warning">{ended === 'failed' ? menus.pictureFailed : menus.pictureFault[ended]}</Note>;
}

export function DishPicture(props: DishPictureProps) {
  const { nth, dish } = props;
  const { sending, ended, pick, drop } = usePicture(props);
  const { picture } = dish;
  return (
    <View className="field">
      <View className="field__label">{menus.picture(nth)}</View>
      <View className="menu__picture">
        <Food dish={dish} />
        <View className="menu__of">
          <Action
            words={sending ? menus.pictureSending : picture ? menus.otherPicture : menus.addPicture}
            label={picture ? menus.otherPictureOf(nth) : menus.addPictureOf(nth)}
            look="quiet"
            disabled={sending}
            onPress={() => void pick()}
          />
          {picture && (
            <Action
              words={menus.dropPicture}
              label={menus.dropPictureOf(nth)}
              look="plain"
              disabled={sending}
              onPress={drop}
            />
          )}
        </View>
      </View>
      {ended && <Outcome ended={ended} />}
    </View>
  );
}
