// The questions a service asks of its own, each answered in its way, with what is wrong at each; bound to the
// draft, or to whatever a desk keeps.
// Which answers fit is domain/question's; when faults are shown, and sending, are the page's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ServiceView } from '#contract/service';
import type { Answer, AnswerFault, Answers, Question } from '#domain/question';
import { answerFaultWords, questions as words } from '#words/questions';
import { useDraft, useDrafts } from '../state/drafts';
import { chosenOf, numberIn, pressed, typedOf } from './answering';
import { Choice } from './choice';
import { DayField } from './day-field';
import { Section } from './section';
import { TextField } from './text-field';

interface QuestionProps<T extends Question['type']> {
  readonly question: Question & { readonly type: T };
  readonly answer?: Answer;
  readonly wrong?: string;
  readonly onAnswer: (answer: Answer) => void;
}

const Text = ({ question, answer, wrong, onAnswer }: QuestionProps<'text'>) => (
  <TextField label={words.label(question)} value={typedOf(answer)} wrong={wrong} onText={onAnswer} />
);

/** What was typed stays as it is while it is typed: `3.` is on its way to be 3.5. */
function NumberField({ question, answer, wrong, onAnswer }: QuestionProps<'number'>) {
  const [typed, setTyped] = useState(typedOf(answer));
  const digitsOnly = question.whole && (question.min ?? -1) >= 0;
  return (
    <TextField
      label={words.label(question)}
      type={digitsOnly ? 'tel' : 'text'}
      value={typed}
      wrong={wrong}
      onText={(text) => {
        setTyped(text);
        onAnswer(numberIn(text));
      }}
    />
  );
}

const Day = ({ question, answer, wrong, onAnswer }: QuestionProps<'date'>) => (
  <DayField
    label={words.label(question)}
    value={typedOf(answer)}
    wrong={wrong}
    pick={words.pickDate}
    drop={question.required ? undefined : words.noDate}
    from={question.from}
    to={question.to}
    onDay={onAnswer}
  />
);

function Options({ question, answer, wrong, onAnswer }: QuestionProps<'choice'>) {
  const chosen = chosenOf(answer);
  return (
    <View className={`field ${wrong ? 'field--wrong' : ''}`}>
      <View className="field__label">{words.label(question)}</View>
      {question.several && <View className="soft field__hint">{words.several}</View>}
      {question.options.map((option) => (
        <Choice
          key={option}
          kind={question.several ? 'checkbox' : 'radio'}
          chosen={chosen.includes(option)}
          onPress={() => onAnswer(pressed(question, answer, option))}
        >
          {option}
        </Choice>
      ))}
      {wrong && <View className="field__wrong">{wrong}</View>}
    </View>
  );
}

function One(props: QuestionProps<Question['type']>) {
  const { question } = props;
  switch (question.type) {
    case 'text':
      return <Text {...props} question={question} />;
    case 'number':
      return <NumberField {...props} question={question} />;
    case 'date':
      return <Day {...props} question={question} />;
    case 'choice':
      return <Options {...props} question={question} />;
  }
}

interface AskedProps {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  /** To be shown; none before one has tried to go on. */
  readonly faults: readonly AnswerFault[];
  readonly onAnswers: (answers: Answers) => void;
}

/** Nothing where nothing is asked. */
export function AskedQuestions({ questions, answers, faults, onAnswers }: AskedProps) {
  if (questions.length === 0) return null;
  const wrongOf = ({ id, type }: Question): string | undefined => {
    const fault = faults.find(({ questionId }) => questionId === id);
    return fault && answerFaultWords(fault, type);
  };
  return (
    <Section title={words.title}>
      {questions.map((question) => (
        <One
          key={question.id}
          question={question}
          answer={answers[question.id]}
          wrong={wrongOf(question)}
          onAnswer={(answer) => onAnswers({ ...answers, [question.id]: answer })}
        />
      ))}
    </Section>
  );
}

interface QuestionsProps {
  readonly service: Pick<ServiceView, 'id' | 'questions'>;
  readonly faults: readonly AnswerFault[];
}

/** Answers go into the draft of the service, which must have begun. */
export function Questions({ service: { id, questions }, faults }: QuestionsProps) {
  const change = useDrafts((drafts) => drafts.change);
  const answers = useDraft(id)?.answers ?? {};
  return (
    <AskedQuestions
      questions={questions}
      answers={answers}
      faults={faults}
      onAnswers={(next) => change(id, { answers: next })}
    />
  );
}
