// Words in which no line's end breaks a date, an hour or an amount that a line has room for. Which those are is words/unbroken's.
import { Text } from '@tarojs/components';
import { unbrokenParts } from '#words/unbroken';

export const Whole = ({ words }: { words: string }) =>
  unbrokenParts(words).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <Text key={i} className="whole">
        {part}
      </Text>
    ),
  );
