// Joining a community's staff by a code that a manager gave: anybody's page, in the staff's package.
// Whatever is wrong about a code, the answer is one: who guesses learns nothing.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { JoinedView } from '#contract/desk-members';
import { CODE_DIGITS } from '#domain/invitation';
import { joining } from '#words/members';
import { roleWords } from '#words/roles';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { replaceBy, routes } from '../../routes';
import { useWrite } from '../../state/write';

/** As the contract has it. */
const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '');

/** In characters as people count them. */
const MOST_NAME = 20;

const Joined = ({ joined }: { readonly joined: JoinedView }) => (
  <>
    <Note tone="good">{joining.done(joined.communityName, roleWords[joined.role].name)}</Note>
    <Action words={joining.toDesk} onPress={() => replaceBy(routes.desk(joined.communityId))} />
  </>
);

/** What is sent: the same request until it has an answer, so that a lost one is found again. */
function useJoin(): { joined?: JoinedView; write: ReturnType<typeof useWrite<'staff.join'>>; join: Join } {
  const [joined, setJoined] = useState<JoinedView>();
  const write = useWrite('staff.join');
  const request = useRef({ typed: '', id: '' });
  const join: Join = async (code, name) => {
    const typed = `${code} ${name}`;
    if (request.current.typed !== typed) request.current = { typed, id: newRequestId() };
    const answer = await write.send({ requestId: request.current.id, code, name });
    if (answer) setJoined(answer);
  };
  return { joined, write, join };
}
type Join = (code: string, name: string) => Promise<void>;

function Form({ write: { sending, failure, forget }, join }: Omit<ReturnType<typeof useJoin>, 'joined'>) {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const codeOk = digitsOf(code).length === CODE_DIGITS;
  const nameOk = name.trim() !== '' && [...name.trim()].length <= MOST_NAME;
  const submit = () => {
    setTried(true);
    if (codeOk && nameOk) void join(digitsOf(code), name.trim());
  };
  const noCode = failure?.kind === 'refused' && failure.refusal.code === 'NOT_FOUND';
  return (
    <>
      <View className="soft field__hint">{joining.hint}</View>
      <TextField
        label={joining.code}
        placeholder={joining.codePlaceholder}
        type="tel"
        value={code}
        wrong={tried && !codeOk ? joining.codeWrong : undefined}
        onText={(text) => {
          forget();
          setCode(text);
        }}
      />
      <TextField
        label={joining.name}
        placeholder={joining.namePlaceholder}
        value={name}
        wrong={tried && !nameOk ? joining.nameWrong : undefined}
        onText={setName}
      />
      <Action words={joining.join} disabled={sending} onPress={submit} />
      {noCode && <Note tone="warning">{joining.refused}</Note>}
      {failure && !noCode && <Trouble failure={failure} again={submit} />}
    </>
  );
}

export default function JoinPage() {
  const { joined, ...form } = useJoin();
  return (
    <Page title={joining.title}>
      <View className="inside">
        <View className="heading">{joining.title}</View>
        {joined ? <Joined joined={joined} /> : <Form {...form} />}
      </View>
    </Page>
  );
}
