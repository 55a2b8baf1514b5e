// Where the sum of a meal comes from: one line of arithmetic, and below it, small, what its numbers are; of several each one's.
// The sum itself stands above; it is said by who shows this.
import { Text, View } from '@tarojs/components';
import { pay, type PriceParts } from '#words/pay';

interface Priced extends PriceParts {
  readonly personId: string;
  readonly name: string;
}

const Parts = ({ price }: { price: Priced }) => (
  <View className="soft small">
    {pay.parts(price).map((part) => (
      <Text key={part} className="whole pay__part">
        {part}
      </Text>
    ))}
  </View>
);

const isReckoned = ({ listFen, payFen }: Priced): boolean => listFen !== payFen;

/** Nothing of one person who pays what the menu says. */
export function Reckoning({ prices }: { prices: readonly Priced[] }) {
  const several = prices.length > 1;
  const [first] = prices;
  return (
    <>
      {several && <View>{pay.together(prices.map(({ payFen }) => payFen))}</View>}
      {first && !several && isReckoned(first) && <View>{pay.arithmetic(first)}</View>}
      {prices.map((price) => (
        <View key={price.personId}>
          {several && <View>{pay.each(price.name, price.payFen)}</View>}
          {isReckoned(price) && <Parts price={price} />}
        </View>
      ))}
    </>
  );
}
