// Screens of rating a matter and of one's own data. Which screens there are besides is screens.ts's.
import type { Product } from '../../local/serve/product';
import { bookedBy, cameTo } from './arrivals';
import { askAs } from './ask';
import type { Screen } from './screens';

const RATER = 'rater-zhao';
const RATED = 'rated-qian';
/** Has something to come: what is asked here to be erased never is. */
const BUSY = 'busy-sun';
const STRANGER = 'stranger-zhou';

export async function privacyScreens(product: Product): Promise<readonly Screen[]> {
  const { url } = product;
  const came = await cameTo(product, RATER, 1);
  const rated = await cameTo(product, RATED, 1);
  await askAs(url, RATED, 'rating.give', { bookingId: rated.bookingId, level: 5 });
  const { bookingId: open } = await bookedBy(product, BUSY, 1);
  const on = (name: string, as: string, route: string, press?: readonly string[]): Screen => ({
    name,
    as,
    route,
    press,
  });
  const rating = `more/rating/index?booking=${came.bookingId}`;
  return [
    on('ticket-arrived', RATER, `more/ticket/index?booking=${came.bookingId}`),
    on('ticket-rated', RATED, `more/ticket/index?booking=${rated.bookingId}`),
    on('rating', RATER, rating),
    on('rating-missing', RATER, rating, ['交上去']),
    on('rating-chosen', RATER, rating, ['非常不满意', '等的时间']),
    on('rating-again', RATED, `more/rating/index?booking=${rated.bookingId}`),
    on('rating-not-now', BUSY, `more/rating/index?booking=${open}`),
    on('privacy', RATER, 'more/privacy/index'),
    on('privacy-seen', RATER, 'more/privacy/index', ['看存了我什么']),
    on('privacy-nothing', STRANGER, 'more/privacy/index', ['看存了我什么']),
    on('privacy-erase', BUSY, 'more/privacy/index', ['删掉我的信息']),
    on('privacy-open', BUSY, 'more/privacy/index', ['删掉我的信息', '是的，全部删掉']),
  ];
}
