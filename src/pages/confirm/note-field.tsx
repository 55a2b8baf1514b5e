// A line to the community, for those who want one; folded away until asked for.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { confirm } from '#words/confirm';
import { Action } from '../../components/action';
import { TextField } from '../../components/text-field';
import { useDrafts, type Draft } from '../../state/drafts';
import { noteFault } from './note-fault';

export function NoteField({ draft: { serviceId, note } }: { draft: Draft }) {
  const change = useDrafts((drafts) => drafts.change);
  const [open, setOpen] = useState(note !== '');
  return (
    <View className="section">
      {open ? (
        <TextField
          label={confirm.note}
          placeholder={confirm.notePlaceholder}
          value={note}
          wrong={noteFault(note)}
          onText={(text) => change(serviceId, { note: text })}
        />
      ) : (
        <Action words={confirm.note} look="quiet" icon="add" onPress={() => setOpen(true)} />
      )}
    </View>
  );
}
