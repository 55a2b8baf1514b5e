// A text field under its label, with what is wrong about it beneath.
import { View } from '@tarojs/components';
import { Field, type FieldProps } from '../platform/field';

export const TextField = ({ wrong, ...field }: FieldProps & { readonly wrong?: string }) => (
  <View className={`field ${wrong ? 'field--wrong' : ''}`}>
    <View className="field__label">{field.label}</View>
    <Field {...field} />
    {wrong && <View className="field__wrong">{wrong}</View>}
  </View>
);
