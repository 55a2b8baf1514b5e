// The grade that an assessor gave: as it is kept, written down anew from the assessor's paper with a consent of its own, or taken away.
import { View } from '@tarojs/components';
import type { ProfileLook } from '#contract/desk-profile';
import { deskProfile as words } from '#words/desk-profile';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { useNow } from '../../state/now';
import type { Fault, Typed } from './change';

export interface GradeProps {
  readonly look: ProfileLook;
  readonly typed: Typed;
  /** Of a grade that is being written down, once one has tried. */
  readonly fault?: Fault;
  readonly change: (change: Partial<Typed>) => void;
}

function Kept({ look, typed, change }: GradeProps) {
  const now = useNow();
  const { assessment } = look.profile;
  if (!assessment) return null;
  if (typed.withdrawn)
    return (
      <>
        <Note>{words.withdrawn}</Note>
        <Action words={words.withdrawNot} look="quiet" onPress={() => change({ withdrawn: false })} />
      </>
    );
  return (
    <>
      <View className="strong">{words.gradeIs(assessment.grade, assessment.by)}</View>
      <View className="soft">{words.gradeSince(assessment.at, now)}</View>
      <Action words={words.gradeAgain} look="quiet" onPress={() => change({ grade: '' })} />
      <Action words={words.withdraw} look="plain" onPress={() => change({ withdrawn: true })} />
    </>
  );
}

function Given({ look, typed, fault, change }: GradeProps) {
  const { grade = '', by, consent } = typed;
  return (
    <>
      <View className="strong">{words.gradeAsk}</View>
      <View className="desk__reasons">
        {look.asked.grades.map((one) => (
          <Choice key={one} kind="radio" chosen={one === grade} onPress={() => change({ grade: one })}>
            {one}
          </Choice>
        ))}
      </View>
      {fault === 'grade' && <Note tone="warning">{words.gradeNeeded}</Note>}
      {grade && (
        <>
          <TextField
            label={words.by}
            placeholder={words.byHint}
            value={by}
            wrong={fault === 'by' ? words.byNeeded : undefined}
            onText={(text) => change({ by: text })}
          />
          <Choice kind="checkbox" chosen={consent} onPress={() => change({ consent: !consent })}>
            {words.consent}
          </Choice>
          {fault === 'consent' && <Note tone="warning">{words.consentNeeded}</Note>}
        </>
      )}
      {(grade || look.profile.assessment) && (
        <Action
          words={words.gradeNot}
          look="plain"
          onPress={() => change({ grade: undefined, by: '', consent: false })}
        />
      )}
    </>
  );
}

/** Nothing where no service asks for a grade and none is kept. */
export function Grade(props: GradeProps) {
  const { look, typed } = props;
  if (look.asked.grades.length === 0 && !look.profile.assessment) return null;
  const writing = typed.grade !== undefined || !look.profile.assessment;
  return <Section title={words.grade}>{writing ? <Given {...props} /> : <Kept {...props} />}</Section>;
}
