import { View } from '@tarojs/components';
export default function Home() {
  return (
    <View ariaRole="button" ariaLabel="x">
      邻里约
    </View>
  );
}
