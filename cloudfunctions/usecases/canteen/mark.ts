// Decides by what a menu is known again: an editor gives back the mark of what it read, and what has changed since is seen.
import type { Dish } from '#domain/kinds/canteen';
import { textOf } from '#domain/menu';
import { sha256 } from '../identity';

export const markOf = (menu: readonly Dish[]): string => sha256(textOf(menu)).slice(0, 16);
