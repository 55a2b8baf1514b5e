// The types of plan.weapp.tsx and plan.h5.tsx, one of which the build takes instead of this file.
import type { ReactNode } from 'react';
import type { Point } from '#domain/coverage';
import type { KindName } from '#domain/kinds/index';

export interface PlanMark {
  readonly at: Point;
  readonly kind: KindName;
  /** Under which it stands in the list below. */
  readonly number: number;
}

export interface PlanRing {
  readonly metres: number;
  /** Said at its rim. */
  readonly words: string;
}

export interface PlanProps {
  readonly centre: Point;
  /** The widest last: all of it is in sight. */
  readonly rings: readonly PlanRing[];
  /** The first lies on top. Numbered where few enough are drawn not to cover one another. */
  readonly marks: readonly PlanMark[];
  readonly numbered: boolean;
  /** Said where up is. */
  readonly north: string;
  /** What is read aloud instead. */
  readonly label: string;
}

/** Places around a centre, north up; on weapp its own map, elsewhere a plan drawn here, since no map is asked of anybody. */
export declare function Plan(props: PlanProps): ReactNode;
