// What was asked for, in one line of a desk's card.
import type { RowAbout } from '#contract/desk';
import { halfWords } from './daycare';
import { channelWords } from './dishes';

const dishWords = ({ title, count }: { readonly title: string; readonly count: number }): string =>
  count > 1 ? `${title} ${count} 份` : title;

function partsOf(about: RowAbout): readonly (string | false | undefined)[] {
  switch (about.kind) {
    case 'daycare':
      return [
        about.halves.map((half) => halfWords[half]).join('、'),
        about.lunch && '吃午饭',
        about.trial && '体验日',
        about.transport && '要接送',
      ];
    case 'visit':
      return [about.task, about.address];
    case 'canteen':
      return [
        about.dishes.map(dishWords).join('、') + (about.others ? `等，另有 ${about.others} 份` : ''),
        channelWords[about.channel],
        about.address,
      ];
  }
}

/** `上午、下午 · 吃午饭 · 体验日`, `证件照片采集 · 玉兴路 3 号` */
export const aboutWords = (about: RowAbout): string => partsOf(about).filter(Boolean).join(' · ');
