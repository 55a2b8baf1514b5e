// A text field under its label, with what is wrong about it beneath.
import { View } from '@tarojs/components';
import { Field, type FieldProps } from '../platform/field';

export const TextField = ({
  wrong,
  hint,
  ...field
}: FieldProps & { readonly wrong?: string; readonly hint?: string }) => (
  <View className={`field ${wrong ? 'field--wrong' : ''}`}>
    <View className="field__label">{field.label}</View>
    {hint && <View className="soft field__hint">{hint}</View>}
    <Field {...field} />
    {wrong && <View className="field__wrong">{wrong}</View>}
  </View>
);
