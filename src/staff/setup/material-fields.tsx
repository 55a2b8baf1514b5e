// What one has to bring: one block a material and one for another; an emptied name takes it away.
import { View } from '@tarojs/components';
import type { Material } from '#domain/service';
import { materialForms, setup } from '#words/setup';
import { TextField } from '../../components/text-field';
import { Count } from './form';
import { Either } from './state-form';
import { countIn } from './typed';

/** As it is typed. */
export type TypedMaterial = Omit<Material, 'copies'> & { readonly copies: string };

const MOST_NAME = 40;
const MOST = 20;
const FORMS = ['original', 'copy', 'original-and-copy'] as const;
const BLANK: TypedMaterial = { name: '', form: 'original', copies: '0', from: '' };

const tooLong = (text: string): boolean => [...text].length > MOST_NAME;
const copiesOf = ({ form, copies }: TypedMaterial): number | undefined =>
  form === 'original' ? 0 : countIn(copies, 'copies');

/** The materials that were typed; undefined when something about one is wrong. */
export function materialsOf(typed: readonly TypedMaterial[]): Material[] | undefined {
  const named = typed.filter(({ name }) => name.trim() !== '');
  const bad = named.some((one) => tooLong(one.name) || tooLong(one.from) || copiesOf(one) === undefined);
  if (bad || named.length > MOST) return undefined;
  return named.map((one) => ({
    name: one.name.trim(),
    form: one.form,
    copies: copiesOf(one) ?? 0,
    from: one.from.trim(),
  }));
}

interface MaterialFieldsProps {
  readonly materials: readonly TypedMaterial[];
  readonly tried: boolean;
  readonly onMaterials: (materials: readonly TypedMaterial[]) => void;
}

export function MaterialFields({ materials, tried, onMaterials }: MaterialFieldsProps) {
  const open = materials.length < MOST && materials[materials.length - 1]?.name !== '';
  const shown = open ? [...materials, BLANK] : materials;
  const edit = (at: number, part: Partial<TypedMaterial>) =>
    onMaterials(shown.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const wrong = (text: string) => (tried && tooLong(text) ? setup.nameWrong : undefined);
  return (
    <>
      {shown.map((one, i) => (
        <View key={i} className="setup__block">
          <TextField
            label={setup.materialName(i + 1)}
            hint={i === 0 ? setup.materialHint : undefined}
            value={one.name}
            wrong={wrong(one.name)}
            onText={(name) => edit(i, { name })}
          />
          {one.name !== '' && (
            <>
              <Either
                options={FORMS.map((form) => [form, materialForms[form]] as const)}
                value={one.form}
                onValue={(form) => edit(i, { form })}
              />
              {one.form !== 'original' && (
                <Count
                  label={setup.copies}
                  hint={setup.copiesHint}
                  name="copies"
                  typed={one.copies}
                  tried={tried}
                  onText={(copies) => edit(i, { copies })}
                />
              )}
              <TextField
                label={setup.materialFrom}
                hint={setup.materialFromHint}
                value={one.from}
                wrong={wrong(one.from)}
                onText={(from) => edit(i, { from })}
              />
            </>
          )}
        </View>
      ))}
    </>
  );
}
