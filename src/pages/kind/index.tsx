// All services of one kind that the chosen community has. Which kinds there are is home's.
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { KindName } from '#domain/kinds/index';
import { kind as words, kindWords } from '#words/kinds';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Matters, offeredOf } from '../../components/matters';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { replaceBy, routes, startFrom, useParam } from '../../routes';
import { useChoices } from '../../state/choices';
import { useRead } from '../../state/read';

const isKind = (name: string): name is KindName => Object.keys(kindWords).includes(name);

const Nothing = ({ say }: { say: string }) => (
  <Still words={say}>
    <Action words={words.emptyStep} icon="home" onPress={() => startFrom(routes.home())} />
  </Still>
);

function Listed({ kind }: { kind: KindName }) {
  const communityId = useChoices((choices) => choices.community?.id);
  const read = useRead('community.home', communityId ? { communityId } : undefined);
  useDidShow(() => {
    if (!communityId) replaceBy(routes.community());
  });
  const { name } = kindWords[kind];
  return (
    <>
      <View className="heading">{name}</View>
      <Answered read={read}>
        {({ services }) => {
          const offered = offeredOf(services).filter((service) => service.kind === kind);
          return offered.length > 0 ? <Matters services={offered} /> : <Nothing say={words.empty(name)} />;
        }}
      </Answered>
    </>
  );
}

export default function KindPage() {
  const kind = useParam('kind');
  return (
    <Page title={isKind(kind) ? kindWords[kind].name : words.title}>
      <View className="inside">
        {isKind(kind) ? <Listed kind={kind} /> : <Nothing say={words.unknown} />}
      </View>
    </Page>
  );
}
