// The materials of a matter, to be ticked off one by one before one comes.
import { View } from '@tarojs/components';
import type { Material } from '#domain/service';
import { matter } from '#words/matter';
import { Choice } from '../../components/choice';
import { Mark } from '../../components/mark';
import { useReady, useTicks } from '../../state/ticks';

export function Materials({ serviceId, materials }: { serviceId: string; materials: readonly Material[] }) {
  const ready = useReady(serviceId);
  const toggle = useTicks((ticks) => ticks.toggle);
  if (materials.length === 0) return <View className="card">{matter.noMaterials}</View>;
  const done = materials.filter(({ name }) => ready.includes(name)).length;
  return (
    <>
      <View className="soft matter__hint">{matter.materialsHint}</View>
      {materials.map((material) => (
        <Choice
          key={material.name}
          kind="checkbox"
          chosen={ready.includes(material.name)}
          onPress={() => toggle(serviceId, material.name)}
        >
          <View className="strong">{material.name}</View>
          <View>{matter.material(material)}</View>
          {material.from && <View className="soft small">{matter.from(material.from)}</View>}
        </Choice>
      ))}
      <View className="matter__ready">
        <Mark
          words={matter.ready(done, materials.length)}
          tone={done === materials.length ? 'good' : 'plain'}
          icon={done === materials.length ? 'check' : 'paper'}
        />
      </View>
    </>
  );
}
