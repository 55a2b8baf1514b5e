// What is asked when somebody books: each question with how it is answered.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Question } from '#domain/question';
import { questionTypes, setup } from '#words/setup';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';
import { newRequestId } from '../../platform/request-id';
import { Count, FormFrame, type FormProps } from './form';
import { blankQuestion, optionsIn, questionOf, typedQuestion, type TypedQuestion } from './question-typed';
import { Either } from './state-form';

const TYPES = ['text', 'choice', 'number', 'date'] as const;
const MOST_QUESTIONS = 12;
const MOST_LABEL = 60;

interface OneProps {
  readonly question: TypedQuestion;
  readonly nth: number;
  readonly tried: boolean;
  readonly edit: (part: Partial<TypedQuestion>) => void;
  readonly drop: () => void;
}

/** How it is answered, as far as there is something to say about that. */
function Way({ question: { type, options, several, maxLength }, tried, edit }: OneProps) {
  if (type === 'text')
    return (
      <Count
        label={setup.maxLength}
        hint={setup.maxLengthHint}
        name="maxLength"
        typed={maxLength}
        tried={tried}
        onText={(text) => edit({ maxLength: text })}
      />
    );
  if (type !== 'choice') return null;
  return (
    <>
      <TextField
        label={setup.options}
        hint={setup.optionsHint}
        value={options}
        wrong={tried && !optionsIn(options) ? setup.optionsWrong : undefined}
        onText={(text) => edit({ options: text })}
      />
      <Choice kind="checkbox" chosen={several} onPress={() => edit({ several: !several })}>
        {setup.several}
      </Choice>
    </>
  );
}

function One(props: OneProps) {
  const { question, nth, tried, edit, drop } = props;
  const labelOk = question.label.trim() !== '' && [...question.label.trim()].length <= MOST_LABEL;
  return (
    <View className="setup__block">
      <TextField
        label={setup.questionLabel(nth)}
        hint={nth === 1 ? setup.questionHint : undefined}
        value={question.label}
        wrong={tried && !labelOk ? setup.questionWrong : undefined}
        onText={(label) => edit({ label })}
      />
      <Either
        options={TYPES.map((type) => [type, questionTypes[type]] as const)}
        value={question.type}
        onValue={(type) => edit({ type })}
      />
      <Way {...props} />
      <Choice
        kind="checkbox"
        chosen={question.required}
        onPress={() => edit({ required: !question.required })}
      >
        {setup.required}
      </Choice>
      <Action words={setup.removeQuestion(nth)} look="quiet" onPress={drop} />
    </View>
  );
}

export function QuestionsForm({
  questions,
  ...form
}: FormProps & { readonly questions: readonly Question[] }) {
  const [typed, setTyped] = useState<readonly TypedQuestion[]>(() => questions.map(typedQuestion));
  const change = () => {
    const made = typed.map(questionOf);
    return made.every((one) => one !== undefined) ? { questions: made } : undefined;
  };
  return (
    <FormFrame {...form} change={change}>
      {(tried) => (
        <>
          <View className="soft field__hint">{setup.questionsHint}</View>
          {typed.length === 0 && <View className="soft">{setup.noQuestions}</View>}
          {typed.map((question, i) => (
            <One
              key={question.id}
              question={question}
              nth={i + 1}
              tried={tried}
              edit={(part) => setTyped(typed.map((one, at) => (at === i ? { ...one, ...part } : one)))}
              drop={() => setTyped(typed.filter((_, at) => at !== i))}
            />
          ))}
          {typed.length < MOST_QUESTIONS && (
            <Action
              words={setup.addQuestion}
              look="quiet"
              onPress={() => setTyped([...typed, blankQuestion(newRequestId())])}
            />
          )}
        </>
      )}
    </FormFrame>
  );
}
