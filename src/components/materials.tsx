// The materials of a matter or an errand, to be ticked off one by one before one comes, or is come to.
import { View } from '@tarojs/components';
import type { Material } from '#domain/service';
import { matter } from '#words/matter';
import { useReady, useTicks } from '../state/ticks';
import { Choice } from './choice';
import { Mark } from './mark';
import './materials.scss';

interface MaterialsProps {
  readonly serviceId: string;
  readonly materials: readonly Material[];
  /** How they are spoken of: to be brought, or to be at hand. */
  readonly words: { readonly none: string; readonly one: (material: Material) => string };
}

export function Materials({ serviceId, materials, words }: MaterialsProps) {
  const ready = useReady(serviceId);
  const toggle = useTicks((ticks) => ticks.toggle);
  if (materials.length === 0) return <View className="card">{words.none}</View>;
  const done = materials.filter(({ name }) => ready.includes(name)).length;
  return (
    <>
      <View className="soft materials__hint">{matter.materialsHint}</View>
      {materials.map((material) => (
        <Choice
          key={material.name}
          kind="checkbox"
          chosen={ready.includes(material.name)}
          onPress={() => toggle(serviceId, material.name)}
        >
          <View className="strong">{material.name}</View>
          <View>{words.one(material)}</View>
          {material.from && <View className="soft small">{matter.from(material.from)}</View>}
        </Choice>
      ))}
      <View className="materials__ready">
        <Mark
          words={matter.ready(done, materials.length)}
          tone={done === materials.length ? 'good' : 'plain'}
          icon={done === materials.length ? 'check' : 'paper'}
        />
      </View>
    </>
  );
}
